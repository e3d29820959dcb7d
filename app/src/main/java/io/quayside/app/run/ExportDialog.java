package io.quayside.app.run;

import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Dialog;
import io.quayside.app.ui.PathField;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ExportContainer;
import io.quayside.engine.model.Container;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;

/// Asks to which file of this machine all files of a container are to be written. Whether one that is there may be
/// replaced is asked afterwards, as of every deed that replaces files.
final class ExportDialog {
    private final PageTools tools;

    ExportDialog(PageTools tools) {
        this.tools = tools;
    }

    void show(Container container) {
        var texts = tools.texts();
        var file = new PathField(
                PathField.Kind.SAVE,
                "export.file",
                texts.get("run.export.file"),
                texts.get("run.export.choose"),
                tools.ui());
        var what = RunSide.wrapped(texts.get("run.export.what"));
        what.getStyleClass().add("muted");
        var wrong = RunSide.wrapped("");
        wrong.getStyleClass().add("field-problem");
        wrong.textProperty().bind(file.words(texts, "run.export.no-folder"));
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        var action = Bindings.createObjectBinding(
                () -> file.path().map(path -> new ExportContainer(ContainerRef.of(container), path)),
                file.foundProperty());
        var twin = new TwinBox(texts, () -> action.get().map(ExportContainer::command), action);
        file.show(Path.of(System.getProperty("user.home"), container.name() + ".tar"));
        tools.dialogs()
                .show(new Dialog(
                                texts.get("run.export.title", container.name()),
                                new VBox(10, what, file, wrong, twin),
                                texts.get("run.cancel"))
                        .withAction(
                                texts.get("run.export.do"),
                                false,
                                Bindings.createBooleanBinding(() -> action.get().isPresent(), action),
                                () -> action.get()
                                        .ifPresent(it -> tools.actions().run(it)))
                        .focusing(file.field())
                        .wide(560));
    }
}
