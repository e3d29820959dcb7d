package io.quayside.app.containers.files;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.PathField;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// What can be done to files, for the buttons, the menu and the keyboard.
final class FileCommands {
    private final Texts texts;
    final Command refresh;
    final Command stop;
    final Command uploadFile;
    final Command uploadFolder;
    final Command download;
    final Command makeFolder;
    final Command rename;
    final Command delete;
    final Command copyPath;

    FileCommands(FilesModel model, FileDeeds deeds, FileDialogs dialogs, Texts texts) {
        this.texts = texts;
        var always = new ReadOnlyBooleanWrapper(true);
        var some = when(model, () -> !model.selected().isEmpty());
        var textual = when(
                model, () -> !deeds.downloads(model.selected(), Path.of("")).isEmpty());
        var deletable = when(model, () -> deeds.canChange(model.selected()));
        var renameable = when(model, () -> model.selected().size() == 1 && deeds.canChange(model.selected()));
        refresh = command("containers.files.refresh", "mdi2r-refresh", key(KeyCode.F5), always, model::refresh);
        stop = command("containers.files.stop", "mdi2s-stop", null, model.busyProperty(), model::stop);
        uploadFile = command(
                "containers.files.upload",
                "mdi2u-upload-outline",
                new KeyCodeCombination(KeyCode.U, KeyCombination.SHORTCUT_DOWN),
                always,
                () -> dialogs.upload(PathField.Kind.OPEN));
        uploadFolder = command(
                "containers.files.upload-folder",
                "mdi2f-folder-upload-outline",
                null,
                always,
                () -> dialogs.upload(PathField.Kind.FOLDER));
        download = command(
                "containers.files.download",
                "mdi2d-download-outline",
                new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                textual,
                () -> dialogs.download(model.selected()));
        makeFolder = command(
                "containers.files.new-folder",
                "mdi2f-folder-plus-outline",
                new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                always,
                dialogs::makeFolder);
        rename = command(
                "containers.files.rename",
                "mdi2p-pencil-outline",
                key(KeyCode.F2),
                renameable,
                () -> dialogs.rename(model.selected().getFirst()));
        delete = new Command(
                "containers.files.delete",
                texts.get("containers.files.delete"),
                "mdi2d-delete-outline",
                key(KeyCode.DELETE),
                deletable,
                true,
                () -> deeds.run(deeds.removal(model.selected())));
        copyPath = command(
                "containers.files.copy-path",
                "mdi2c-content-copy",
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
                some,
                () -> Clip.copy(model.selected().stream().map(FileNode::path).collect(Collectors.joining("\n"))));
    }

    /// In the order of the menu.
    List<Command> all() {
        return List.of(download, uploadFile, uploadFolder, makeFolder, rename, copyPath, refresh, delete);
    }

    private Command command(
            String key, String icon, @Nullable KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        return new Command(key, texts.get(key), icon, keys, enabled, run);
    }

    private static KeyCodeCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static BooleanBinding when(FilesModel model, java.util.function.BooleanSupplier what) {
        return Bindings.createBooleanBinding(what::getAsBoolean, model.selectionProperty(), model.runningProperty());
    }
}
