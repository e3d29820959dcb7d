package io.quayside.app.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above a page's content: its title, and its tools at the right.
public final class PageHeader extends HBox {
    public PageHeader(String title, Node... tools) {
        getStyleClass().add("page-header");
        var heading = new Label(title);
        heading.getStyleClass().add("page-title");
        var spring = new Region();
        setHgrow(spring, Priority.ALWAYS);
        getChildren().addAll(heading, spring);
        getChildren().addAll(tools);
    }
}
