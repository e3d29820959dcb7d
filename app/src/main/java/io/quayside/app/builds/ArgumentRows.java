package io.quayside.app.builds;

import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Icons;
import io.quayside.app.ui.SecretField;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Build arguments, a line each; values of those that look like secrets are masked until somebody wants to see them.
final class ArgumentRows extends VBox {
    private static final double NAME_WIDTH = 110;

    private final ObservableList<Argument> arguments;
    private final Texts texts;
    private final VBox rows = new VBox(4);

    ArgumentRows(ObservableList<Argument> arguments, Texts texts) {
        super(4);
        this.arguments = arguments;
        this.texts = texts;
        var add = new Button(texts.get("builds.arguments.add"), Icons.of("mdi2p-plus"));
        add.setId("builds.arguments.add");
        add.getStyleClass().addAll("small", "flat");
        add.setOnAction(event -> {
            arguments.add(new Argument());
            ((HBox) rows.getChildren().getLast()).getChildren().getFirst().requestFocus();
        });
        arguments.addListener((ListChangeListener<Argument>) change -> {
            // What is typed into a line changes it, and leaves the lines as they are.
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    show();
                }
            }
        });
        getChildren().addAll(rows, add);
        show();
    }

    private void show() {
        rows.getChildren().setAll(arguments.stream().map(this::row).toList());
    }

    private Node row(Argument argument) {
        var name = new TextField();
        name.setId("builds.argument.name");
        name.setPromptText(texts.get("builds.argument.name"));
        name.setAccessibleText(texts.get("builds.argument.name"));
        name.setPrefWidth(NAME_WIDTH);
        name.setMinWidth(NAME_WIDTH);
        name.textProperty().bindBidirectional(argument.name());
        var secret = Bindings.createBooleanBinding(argument::isSecret, argument.name());
        var value = new SecretField(
                "builds.argument.value",
                argument.value(),
                texts.get("builds.argument.value"),
                secret,
                texts.get("builds.argument.reveal"));
        HBox.setHgrow(value, Priority.ALWAYS);
        var drop = Buttons.iconOnly("mdi2c-close", texts.get("builds.argument.drop"), () -> arguments.remove(argument));
        var row = new HBox(6, name, new Label("="), value, drop);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
