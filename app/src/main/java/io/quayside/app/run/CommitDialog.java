package io.quayside.app.run;

import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Dialog;
import io.quayside.engine.action.CommitContainer;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.Container;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// Asks what an image that is made of a container is to be called.
final class CommitDialog {
    private final PageTools tools;
    private final Texts texts;
    private final SimpleStringProperty name = new SimpleStringProperty("");
    private final SimpleStringProperty message = new SimpleStringProperty("");
    private final SimpleBooleanProperty pause = new SimpleBooleanProperty(true);
    private final SimpleStringProperty problem = new SimpleStringProperty("");

    CommitDialog(PageTools tools) {
        this.tools = tools;
        this.texts = tools.texts();
    }

    void show(Container container) {
        var field = SettingField.text("commit.name", name, texts.get("run.commit.name"));
        var words = SettingField.text("commit.message", message, texts.get("run.commit.message"));
        var pausing = new CheckBox(texts.get("run.commit.pause"));
        pausing.selectedProperty().bindBidirectional(pause);
        var says = RunSide.wrapped("");
        says.getStyleClass().add("field-problem");
        says.textProperty().bind(problem);
        says.visibleProperty().bind(problem.isNotEmpty());
        says.managedProperty().bind(problem.isNotEmpty());
        pausing.setWrapText(true);
        var action = Bindings.createObjectBinding(() -> action(container), name, message, pause);
        var volumes = RunSide.wrapped(texts.get("run.commit.volumes"));
        volumes.getStyleClass().add("muted");
        var twin = new TwinBox(texts, () -> action(container).map(CommitContainer::command), action);
        var content = new VBox(10, field, says, words, pausing, volumes, twin);
        tools.dialogs()
                .show(new Dialog(texts.get("run.commit.title", container.name()), content, texts.get("run.cancel"))
                        .withAction(
                                texts.get("run.commit.do"),
                                false,
                                Bindings.createBooleanBinding(() -> action.get().isPresent(), action),
                                () -> action.get()
                                        .ifPresent(it -> tools.actions().run(it)))
                        .focusing(field));
    }

    private Optional<CommitContainer> action(Container container) {
        problem.set("");
        if (name.get().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommitContainer(
                    ContainerRef.of(container),
                    ImageName.parse(name.get()),
                    message.get().strip(),
                    "",
                    List.of(),
                    pause.get()));
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
