package io.quayside.app.ui;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values, one pair per line.
public final class Facts extends GridPane {
    private static final double NAMES = 120;

    public Facts() {
        getStyleClass().add("facts");
        var names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /// A line whose value is left out altogether when it is empty.
    public Facts add(String name, String value) {
        if (!value.isEmpty()) {
            var text = new Label(value);
            text.setWrapText(true);
            text.getStyleClass().add("fact-value");
            add(name, text);
        }
        return this;
    }

    public Facts add(String name, Node value) {
        var title = new Label(name);
        title.getStyleClass().add("fact-name");
        title.setLabelFor(value);
        GridPane.setValignment(title, VPos.TOP);
        addRow(getRowCount(), title, value);
        return this;
    }
}
