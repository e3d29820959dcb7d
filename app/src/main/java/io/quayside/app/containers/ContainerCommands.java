package io.quayside.app.containers;

import io.quayside.app.command.Command;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Notice;
import io.quayside.app.task.Notifications;
import io.quayside.app.task.Offer;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.Dialogs;
import io.quayside.engine.action.AsideName;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import java.util.ArrayList;
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
    final Command await;
    final Command logs;
    final Command rename;
    final Command remove;
    final Command create;
    final Command edit;
    final Command duplicate;
    final Command limits;
    final Command commit;
    final Command export;
    final Command putBack;
    final Command copyName;
    final Command copyId;

    ContainerCommands(ContainersModel model, Texts texts, Dialogs dialogs, Notifications notices, Handover handover) {
        this.model = model;
        this.texts = texts;
        var renaming = new RenameDialog(model, texts, dialogs);
        start = deed(Deed.START, texts.get("containers.start"), "mdi2p-play", keys(KeyCode.S));
        stop = deed(Deed.STOP, texts.get("containers.stop"), "mdi2s-stop", keys(KeyCode.T));
        restart = deed(Deed.RESTART, texts.get("containers.restart"), "mdi2r-restart", keys(KeyCode.R));
        pause = deed(Deed.PAUSE, texts.get("containers.pause"), "mdi2p-pause", keys(KeyCode.P));
        unpause = deed(Deed.UNPAUSE, texts.get("containers.unpause"), "mdi2p-play-pause", keys(KeyCode.U));
        kill = deed(Deed.KILL, texts.get("containers.kill"), "mdi2f-flash-outline", null);
        await = new Command(
                "containers.await",
                texts.get("containers.await"),
                "mdi2t-timer-outline",
                null,
                when(model::canAwait),
                () -> model.await((container, code) ->
                        notices.show(Notice.info(texts.get("containers.awaited", container.name(), code)))));
        logs = new Command(
                "containers.logs",
                texts.get("containers.logs"),
                "mdi2t-text-box-outline",
                keys(KeyCode.L),
                when(() -> !model.selection().isEmpty()),
                () -> handover.showLogs().accept(model.selection().refs()));
        rename = new Command(
                "containers.rename",
                texts.get("containers.rename"),
                "mdi2f-form-textbox",
                new KeyCodeCombination(KeyCode.F2),
                when(() -> model.isConnected() && model.selection().single().isPresent()),
                () -> model.selection().single().map(ContainerRef::of).ifPresent(renaming::show));
        create = new Command(
                "containers.create",
                texts.get("containers.create"),
                "mdi2p-plus",
                keys(KeyCode.N),
                when(model::isConnected),
                handover.run());
        edit = one("containers.edit", "mdi2p-pencil-outline", keys(KeyCode.E), handover.edit());
        duplicate = one("containers.duplicate", "mdi2c-content-duplicate", keys(KeyCode.D), handover.duplicate());
        limits = one("containers.limits", "mdi2s-speedometer", null, handover.limits());
        commit = one("containers.commit", "mdi2l-layers-plus", null, handover.commit());
        export = one("containers.export", "mdi2e-export-variant", null, handover.export());
        putBack = new Command(
                "containers.put-back",
                texts.get("containers.put-back"),
                "mdi2u-undo-variant",
                null,
                when(() -> model.isConnected()
                        && model.selection()
                                .single()
                                .flatMap(AsideName::original)
                                .isPresent()),
                () -> model.selection().single().ifPresent(handover.putBack()));
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
        return List.of(
                create, start, stop, restart, pause, unpause, kill, await, logs, edit, duplicate, limits, rename,
                commit, export, putBack, remove, copyName, copyId);
    }

    /// Those that are needed seldom, for the menu beside the buttons.
    List<Command> more() {
        return List.of(pause, unpause, kill, await, duplicate, limits, rename, commit, export);
    }

    /// Those that make sense for containers as they are.
    List<Command> on(List<Container> containers) {
        var faces =
                containers.stream().map(it -> new Face.OfContainer(it, null)).toList();
        var fitting = new ArrayList<Command>();
        for (var deed : Deed.values()) {
            if (faces.stream().anyMatch(deed::fits)) {
                fitting.add(command(deed));
            }
        }
        if (containers.stream().anyMatch(it -> it.state().isAlive())) {
            fitting.add(await);
        }
        fitting.add(logs);
        if (containers.size() == 1) {
            fitting.addAll(List.of(edit, duplicate, limits, rename, commit, export));
            if (AsideName.original(containers.getFirst()).isPresent()) {
                fitting.add(putBack);
            }
        }
        fitting.addAll(List.of(remove, copyName, copyId));
        return fitting;
    }

    private Command command(Deed deed) {
        return switch (deed) {
            case START -> start;
            case STOP -> stop;
            case RESTART -> restart;
            case PAUSE -> pause;
            case UNPAUSE -> unpause;
            case KILL -> kill;
        };
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

    private Command one(String id, String icon, @Nullable KeyCombination shortcut, Consumer<Container> run) {
        return new Command(
                id,
                texts.get(id),
                icon,
                shortcut,
                when(() -> model.isConnected() && model.selection().single().isPresent()),
                () -> model.selection().single().ifPresent(run));
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
