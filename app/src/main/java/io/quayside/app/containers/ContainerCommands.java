package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Offer;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.ContainerRef;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.jspecify.annotations.Nullable;

/// What a person can do to the selected containers: one command each for buttons, menus, shortcuts and the palette.
final class ContainerCommands {
    private final ContainersModel model;
    private final Texts texts;

    final Command start;
    final Command stop;
    final Command restart;
    final Command pause;
    final Command unpause;
    final Command kill;
    final Command logs;
    final Command rename;
    final Command remove;
    final Command copyName;
    final Command copyId;

    /// @param showLogs opens the logs of these containers
    ContainerCommands(ContainersModel model, Texts texts, Dialogs dialogs, Consumer<List<ContainerRef>> showLogs) {
        this.model = model;
        this.texts = texts;
        var renaming = new RenameDialog(model, texts, dialogs);
        start = deed(Deed.START, texts.get("containers.start"), "mdi2p-play", keys(KeyCode.S));
        stop = deed(Deed.STOP, texts.get("containers.stop"), "mdi2s-stop", keys(KeyCode.T));
        restart = deed(Deed.RESTART, texts.get("containers.restart"), "mdi2r-restart", keys(KeyCode.R));
        pause = deed(Deed.PAUSE, texts.get("containers.pause"), "mdi2p-pause", keys(KeyCode.P));
        unpause = deed(Deed.UNPAUSE, texts.get("containers.unpause"), "mdi2p-play-pause", keys(KeyCode.U));
        kill = deed(Deed.KILL, texts.get("containers.kill"), "mdi2f-flash-outline", null);
        logs = new Command(
                "containers.logs",
                texts.get("containers.logs"),
                "mdi2t-text-box-outline",
                keys(KeyCode.L),
                when(() -> !model.selection().isEmpty()),
                () -> showLogs.accept(model.selection().refs()));
        rename = new Command(
                "containers.rename",
                texts.get("containers.rename"),
                "mdi2f-form-textbox",
                new KeyCodeCombination(KeyCode.F2),
                when(() -> model.isConnected() && model.selection().single().isPresent()),
                () -> model.selection().single().map(ContainerRef::of).ifPresent(renaming::show));
        remove = new Command(
                "containers.remove",
                texts.get("containers.remove"),
                "mdi2d-delete-outline",
                new KeyCodeCombination(KeyCode.DELETE),
                when(() -> model.isConnected() && !model.selection().isEmpty()),
                true,
                this::remove);
        copyName = copy("containers.copy-name", texts.get("containers.copy-name"), keys(KeyCode.C), ContainerRef::name);
        copyId = copy(
                "containers.copy-id",
                texts.get("containers.copy-id"),
                keys(KeyCode.C, KeyCombination.SHIFT_DOWN),
                ContainerRef::id);
    }

    List<Command> all() {
        return List.of(start, stop, restart, pause, unpause, kill, logs, rename, remove, copyName, copyId);
    }

    private void remove() {
        model.remove(
                new Offer.Option("force", texts.get("containers.remove.force"), true),
                new Offer.Option("volumes", texts.get("containers.remove.volumes"), false));
    }

    private Command deed(Deed deed, String text, String icon, @Nullable KeyCombination shortcut) {
        var id = "containers." + deed.name().toLowerCase(java.util.Locale.ROOT);
        return new Command(id, text, icon, shortcut, when(() -> model.can(deed)), () -> model.run(deed));
    }

    private Command copy(
            String id, String text, KeyCombination shortcut, java.util.function.Function<ContainerRef, String> part) {
        return new Command(
                id,
                text,
                "mdi2c-content-copy",
                shortcut,
                when(() -> !model.selection().isEmpty()),
                () -> Clip.copy(model.selection().refs().stream().map(part).collect(Collectors.joining("\n"))));
    }

    private BooleanBinding when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                condition::getAsBoolean, model.selectionProperty(), model.connectionProperty());
    }

    private static KeyCombination keys(KeyCode code, Modifier... more) {
        var modifiers = new Modifier[more.length + 1];
        modifiers[0] = KeyCombination.SHORTCUT_DOWN;
        System.arraycopy(more, 0, modifiers, 1, more.length);
        return new KeyCodeCombination(code, modifiers);
    }
}
