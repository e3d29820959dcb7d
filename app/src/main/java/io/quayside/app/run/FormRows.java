package io.quayside.app.run;

import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lines of a form of which there may be several, each with a button that drops it and a place for what is wrong with
/// it. Lines are made anew only when one comes or goes: typing must not take the keyboard away.
final class FormRows<T> extends VBox {
    private final ObservableList<T> items;
    private final String id;
    private final Function<T, Node> line;
    private final String drop;
    private final ProblemLabels problems;
    private final VBox lines = new VBox(6);

    /// @param id "ports"
    /// @param drop name of the button that drops a line
    FormRows(ObservableList<T> items, String id, Function<T, Node> line, String drop, ProblemLabels problems) {
        super(6);
        this.items = items;
        this.id = id;
        this.line = line;
        this.drop = drop;
        this.problems = problems;
        ListChangeListener<T> listener = change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    fill();
                }
            }
        };
        items.addListener(listener);
        fill();
        getChildren().add(lines);
    }

    /// Adds the button that adds a line, with other buttons behind it.
    FormRows<T> adding(String text, Supplier<T> empty, Node... more) {
        var add = new Button(text, Icons.of("mdi2p-plus"));
        add.getStyleClass().addAll("small", "flat");
        add.setOnAction(event -> items.add(empty.get()));
        add.setId("run." + id + ".add");
        var buttons = new FlowPane(6, 6, add);
        buttons.getChildren().addAll(more);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(buttons);
        return this;
    }

    private void fill() {
        lines.getChildren().clear();
        lines.setManaged(!items.isEmpty());
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            // By its place: two lines may say the same.
            var place = i;
            var remove = Buttons.iconOnly("mdi2c-close", drop, () -> items.remove(place));
            remove.setId("run." + id + ".drop");
            var content = new HBox(6, line.apply(item), remove);
            content.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(content.getChildren().getFirst(), Priority.ALWAYS);
            lines.getChildren().add(new VBox(2, content, problems.place(id + "." + i)));
        }
    }
}
