package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.run.RunFields.PortField;
import io.quayside.app.run.RunFields.VariableField;
import io.quayside.app.run.RunFields.VolumeField;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.SecretField;
import io.quayside.app.ui.Suggestions;
import io.quayside.engine.model.SecretNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The fields that most people need.
final class BasicFields {
    private final RunFormModel form;
    private final Texts texts;
    private final ProblemLabels problems;
    private final PathChooser chooser;
    private final Consumer<Path> importing;
    private final TextField image;
    private final TextField name;

    /// @param importing takes the variables of a file over
    BasicFields(RunFormModel form, Texts texts, ProblemLabels problems, PathChooser chooser, Consumer<Path> importing) {
        this.form = form;
        this.texts = texts;
        this.problems = problems;
        this.chooser = chooser;
        this.importing = importing;
        this.image = SettingField.text("run.image", form.imageProperty(), texts.get("run.image.prompt"));
        this.name = SettingField.text("run.name", form.text(Setting.NAME), texts.get("run.hint.name"));
        Suggestions.on(image, new LocalImages(form::picture)::matching);
    }

    TextField image() {
        return image;
    }

    TextField name() {
        return name;
    }

    /// What the image asks for and has not got yet, each to be taken over by a click.
    Node asks() {
        var flow = new FlowPane(8, 6);
        var shown = new ArrayList<ImageOffer>();
        Runnable show = () -> {
            var offers = ImageOffer.of(form);
            if (!offers.equals(shown)) {
                shown.clear();
                shown.addAll(offers);
                flow.getChildren().setAll(offers.stream().map(this::offer).toList());
            }
            flow.setManaged(!offers.isEmpty());
        };
        form.configProperty().subscribe(show);
        form.outcomeProperty().subscribe(show);
        return flow;
    }

    private Button offer(ImageOffer offer) {
        var button = new Button(texts.get(offer.text(), offer.what()));
        button.getStyleClass().add("small");
        button.setMnemonicParsing(false);
        button.setOnAction(event -> offer.take(form));
        return button;
    }

    Node ports() {
        return new FormRows<>(form.ports(), "ports", this::port, texts.get("run.drop.ports"), problems)
                .adding(texts.get("run.add.ports"), () -> PortField.of("", ""));
    }

    private Node port(PortField port) {
        var address = new ComboBox<String>();
        address.getItems().setAll(RunFields.THIS_MACHINE, "");
        if (!address.getItems().contains(port.address().get())) {
            address.getItems().add(port.address().get());
        }
        address.setId("run.port.address");
        address.setAccessibleText(texts.get("run.port.address"));
        address.setMinWidth(172);
        address.setConverter(new Words(this::reach));
        address.valueProperty().bindBidirectional(port.address());
        var host = SettingField.text("run.port.host", port.host(), texts.get("run.port.host"));
        var inside = SettingField.text("run.port.container", port.container(), texts.get("run.port.container"));
        // A long line must not make the form wider than its place.
        address.setPrefWidth(172);
        host.setPrefColumnCount(7);
        inside.setPrefColumnCount(7);
        return line(address, host, new Label("→"), inside);
    }

    private String reach(String address) {
        return switch (address) {
            case RunFields.THIS_MACHINE -> texts.get("run.port.this-machine");
            case "" -> texts.get("run.port.everywhere");
            default -> address;
        };
    }

    private static final class Words extends StringConverter<String> {
        private final UnaryOperator<String> words;

        Words(UnaryOperator<String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable String value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public String fromString(String text) {
            return text;
        }
    }

    Node volumes() {
        return new FormRows<>(form.volumes(), "volumes", this::volume, texts.get("run.drop.volumes"), problems)
                .adding(texts.get("run.add.volumes"), () -> VolumeField.of("", ""));
    }

    private Node volume(VolumeField volume) {
        var source = SettingField.text("run.volume.source", volume.source(), texts.get("run.volume.source"));
        Suggestions.on(source, this::volumesMatching);
        var folder = Buttons.iconOnly("mdi2f-folder-open-outline", texts.get("run.volume.choose"), () -> {});
        folder.setId("run.volume.choose");
        folder.setOnAction(event -> chooser.folder(folder.getScene().getWindow(), texts.get("run.volume.choose"))
                .ifPresent(path -> volume.source().set(path.toString())));
        var destination =
                SettingField.text("run.volume.destination", volume.destination(), texts.get("run.volume.destination"));
        var readOnly = new CheckBox(texts.get("run.volume.read-only"));
        readOnly.setId("run.volume.read-only");
        readOnly.setMinWidth(Region.USE_PREF_SIZE);
        readOnly.selectedProperty().bindBidirectional(volume.readOnly());
        return line(source, folder, new Label("→"), destination, readOnly);
    }

    private List<String> volumesMatching(String text) {
        var typed = text.toLowerCase(Locale.ROOT);
        return typed.isEmpty()
                ? List.of()
                : form.picture().volumes().keySet().stream()
                        .filter(it -> it.toLowerCase(Locale.ROOT).contains(typed))
                        .toList();
    }

    Node variables() {
        var file = new Button(texts.get("run.env-file"));
        file.setId("run.env-file");
        file.getStyleClass().add("small");
        file.setOnAction(event -> chooser.file(file.getScene().getWindow(), texts.get("run.env-file"))
                .ifPresent(importing));
        return new FormRows<>(form.variables(), "variables", this::variable, texts.get("run.drop.variables"), problems)
                .adding(texts.get("run.add.variables"), () -> VariableField.of("", ""), file);
    }

    private Node variable(VariableField variable) {
        var called = SettingField.text("run.variable.name", variable.name(), texts.get("run.variable.name"));
        if (variable.removed().get()) {
            var gone = new Label(texts.get("run.variable.removed"));
            gone.getStyleClass().add("muted");
            return line(called, gone);
        }
        var secret = Bindings.createBooleanBinding(
                () -> SecretNames.isSecret(variable.name().get()), variable.name());
        var value = new SecretField(
                "run.variable.value",
                variable.value(),
                texts.get("run.variable.value"),
                secret,
                texts.get("run.variable.reveal"));
        HBox.setHgrow(value, Priority.ALWAYS);
        return line(called, new Label("="), value);
    }

    Node command() {
        var command = SettingField.text("run.command", form.commandProperty(), "");
        form.configProperty().subscribe(config -> {
            var own = new ArrayList<>(config.entrypoint());
            own.addAll(config.command());
            command.setPromptText(own.isEmpty() ? texts.get("run.command.prompt") : String.join(" ", own));
        });
        return command;
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
}
