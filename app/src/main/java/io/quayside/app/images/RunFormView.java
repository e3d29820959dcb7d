package io.quayside.app.images;

import io.quayside.app.i18n.Texts;
import io.quayside.app.images.RunFields.PortField;
import io.quayside.app.images.RunFields.VariableField;
import io.quayside.app.images.RunFields.VolumeField;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.engine.action.CommandLine;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The fields of the run form, what is wrong beside each, and the command that does the same.
final class RunFormView extends VBox {
    private final RunFormModel form;
    private final Texts texts;
    private final GridPane grid = new GridPane();
    private final ProblemLabels problems;
    private final TextField name;

    /// @param failure what the engine said to the last try; may be empty
    RunFormView(RunFormModel form, Texts texts, String failure) {
        this.form = form;
        this.texts = texts;
        this.problems = new ProblemLabels(texts);
        this.name = field("run.name", form.nameProperty(), texts.get("images.run.name.prompt"));
        getStyleClass().add("run-form");
        grid.setHgap(12);
        grid.setVgap(10);
        var labels = new ColumnConstraints();
        labels.setMinWidth(110);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        build();
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(380);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var failed = new Label(failure);
        failed.getStyleClass().add("field-problem");
        failed.setWrapText(true);
        failed.setVisible(!failure.isEmpty());
        failed.setManaged(!failure.isEmpty());
        getChildren().addAll(failed, scroll, twin());
        problems.show(form.outcome().problems());
        form.outcomeProperty().subscribe(it -> problems.show(it.problems()));
    }

    /// Where the keyboard starts.
    Node first() {
        return name;
    }

    private void build() {
        row("name", texts.get("images.run.name"), name);
        row(
                "",
                texts.get("images.run.ports"),
                new VBox(6, list(form.ports(), "ports", this::port, () -> PortField.of("", "")), offers()));
        row(
                "",
                texts.get("images.run.variables"),
                list(form.variables(), "variables", this::variable, () -> VariableField.of("", "")));
        row(
                "",
                texts.get("images.run.volumes"),
                list(form.volumes(), "volumes", this::volume, () -> VolumeField.of("", "")));
        var command = field("run.command", form.commandProperty(), "");
        form.configProperty()
                .subscribe(config -> command.setPromptText(
                        config.command().isEmpty()
                                ? texts.get("images.run.command.prompt")
                                : String.join(" ", config.command())));
        row("command", texts.get("images.run.command"), command);
        var restart = new ComboBox<String>();
        restart.getItems().setAll(List.of("no", "on-failure", "always", "unless-stopped"));
        restart.valueProperty().bindBidirectional(form.restartProperty());
        restart.setId("run.restart");
        row("restart", texts.get("images.run.restart"), restart);
        row(
                "",
                "",
                new HBox(
                        16,
                        check("run.tty", texts.get("images.run.tty"), form.ttyProperty()),
                        check("run.remove", texts.get("images.run.auto-remove"), form.autoRemoveProperty())));
    }

    private void row(String id, String label, Node field) {
        var text = new Label(label);
        text.setLabelFor(field);
        text.setMinHeight(34);
        text.setAlignment(Pos.CENTER_LEFT);
        GridPane.setValignment(text, javafx.geometry.VPos.TOP);
        grid.addRow(grid.getRowCount(), text, id.isEmpty() ? field : new VBox(2, field, problems.label(id)));
    }

    // What the image exposes and declares, to be taken over by a click.
    private Node offers() {
        var flow = new FlowPane(8, 6);
        form.configProperty().subscribe(config -> {
            flow.getChildren().clear();
            flow.setManaged(!config.ports().isEmpty() || !config.volumes().isEmpty());
            for (var port : config.ports()) {
                flow.getChildren().add(offer(texts.get("images.run.publish", port), () -> form.publish(port)));
            }
            for (var volume : config.volumes()) {
                flow.getChildren()
                        .add(offer(
                                texts.get("images.run.mount", volume),
                                () -> form.volumes().add(VolumeField.of("", volume))));
            }
        });
        return flow;
    }

    private static Button offer(String text, Runnable take) {
        var button = new Button(text);
        button.getStyleClass().add("small");
        button.setOnAction(event -> {
            button.setDisable(true);
            take.run();
        });
        return button;
    }

    private <T> Node list(
            ObservableList<T> items, String id, Function<T, Node> line, java.util.function.Supplier<T> empty) {
        var lines = new VBox(6);
        var add = Buttons.iconOnly("mdi2p-plus", texts.get("images.run.add." + id), () -> items.add(empty.get()));
        add.setId("run." + id + ".add");
        // Lines are made anew only when one comes or goes: typing must not take the keyboard away.
        ListChangeListener<T> listener = change -> {
            while (change.next()) {
                if (change.wasAdded() || change.wasRemoved()) {
                    fill(lines, items, id, line);
                }
            }
        };
        items.addListener(listener);
        sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                items.removeListener(listener);
            }
        });
        fill(lines, items, id, line);
        return new VBox(6, lines, add);
    }

    private <T> void fill(VBox lines, ObservableList<T> items, String id, Function<T, Node> line) {
        lines.getChildren().clear();
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var remove = Buttons.iconOnly("mdi2c-close", texts.get("images.run.drop." + id), () -> items.remove(item));
            var content = new HBox(6, line.apply(item), remove);
            content.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(content.getChildren().getFirst(), Priority.ALWAYS);
            lines.getChildren().add(new VBox(2, content, problems.label(id + "." + i)));
        }
        problems.show(form.outcome().problems());
    }

    private Node port(PortField port) {
        var host = field("run.port.host", port.host(), texts.get("images.run.port.host"));
        var container = field("run.port.container", port.container(), texts.get("images.run.port.container"));
        return line(
                host,
                new Label("→"),
                container,
                check("run.port.everywhere", texts.get("images.run.port.everywhere"), port.everywhere()));
    }

    private Node variable(VariableField variable) {
        return line(
                field("run.variable.name", variable.name(), texts.get("images.run.variable.name")),
                new Label("="),
                field("run.variable.value", variable.value(), texts.get("images.run.variable.value")));
    }

    private Node volume(VolumeField volume) {
        return line(
                field("run.volume.source", volume.source(), texts.get("images.run.volume.source")),
                new Label("→"),
                field("run.volume.destination", volume.destination(), texts.get("images.run.volume.destination")),
                check("run.volume.read-only", texts.get("images.run.volume.read-only"), volume.readOnly()));
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(6, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        for (var node : nodes) {
            if (node instanceof TextField) {
                HBox.setHgrow(node, Priority.ALWAYS);
            }
        }
        return line;
    }

    private static TextField field(String id, StringProperty value, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    private static CheckBox check(String id, String text, javafx.beans.property.BooleanProperty value) {
        var box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private Node twin() {
        var command = new Label();
        command.setId("run.twin");
        command.setWrapText(true);
        command.getStyleClass().addAll("mono", "command");
        command.setMaxWidth(Double.MAX_VALUE);
        form.outcomeProperty()
                .subscribe(it -> command.setText(it.action()
                        .map(action -> action.command().toString())
                        .orElse(texts.get("images.run.incomplete"))));
        var copy = Buttons.iconOnly(
                "mdi2c-content-copy",
                texts.get("images.run.copy"),
                () -> form.outcome().action().map(RunFormView::text).ifPresent(Clip::copy));
        HBox.setHgrow(command, Priority.ALWAYS);
        var line = new HBox(8, command, copy);
        line.getStyleClass().add("twin");
        return line;
    }

    private static String text(io.quayside.engine.action.RunContainer action) {
        CommandLine command = action.command();
        return command.text();
    }
}
