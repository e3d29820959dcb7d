package io.quayside.app.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What stands where nothing is to be shown: an icon, what is the case, what to do, and the buttons for it.
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String advice, Node... actions) {
        getStyleClass().add("empty-state");
        var heading = new Label(title);
        heading.getStyleClass().add("empty-title");
        heading.setWrapText(true);
        getChildren().addAll(Icons.of(icon), heading);
        if (!advice.isEmpty()) {
            var text = new Label(advice);
            text.getStyleClass().add("empty-advice");
            text.setWrapText(true);
            getChildren().add(text);
        }
        getChildren().addAll(actions);
    }
}
