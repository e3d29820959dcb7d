package io.quayside.app.images;

import io.quayside.app.command.Command;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Clip;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// What a person can do with images: one command each for buttons, menus, shortcuts and the palette.
final class ImageCommands {
    private final ImagesModel model;
    private final PullDialog pulling;

    final Command run;
    final Command pull;
    final Command tag;
    final Command remove;
    final Command copyName;
    final Command copyId;

    /// @param onCreated gets the id of a container that was made here
    ImageCommands(ImagesModel model, PullModel pulls, PageTools tools, Consumer<String> onCreated) {
        this.model = model;
        var texts = tools.texts();
        this.pulling = new PullDialog(pulls, texts, tools.dialogs());
        var tagging = new TagDialog(model, tools.actions(), texts, tools.dialogs());
        var running =
                new RunDialog(tools.engine(), tools.actions(), tools.background(), texts, tools.dialogs(), onCreated);
        var removal = new Removal(texts);
        var one = when(() -> model.isConnected() && model.selection().size() == 1);
        var some = when(() -> !model.selection().isEmpty());
        run = new Command(
                "images.run",
                texts.get("images.run"),
                "mdi2p-play",
                keys(KeyCode.R),
                one,
                () -> running.show(model.selection().getFirst().image()));
        pull = new Command(
                "images.pull",
                texts.get("images.pull"),
                "mdi2d-download",
                keys(KeyCode.P),
                when(model::isConnected),
                () -> pulling.ask(""));
        tag = new Command(
                "images.tag",
                texts.get("images.tag"),
                "mdi2t-tag-outline",
                keys(KeyCode.T),
                one,
                () -> tagging.show(model.selection().getFirst().image()));
        remove = new Command(
                "images.remove",
                texts.get("images.remove"),
                "mdi2d-delete-outline",
                new KeyCodeCombination(KeyCode.DELETE),
                when(() -> model.isConnected() && !model.selection().isEmpty()),
                true,
                () -> tools.actions().run(removal.of(model.selection())));
        copyName = new Command(
                "images.copy-name",
                texts.get("images.copy-name"),
                "mdi2c-content-copy",
                keys(KeyCode.C),
                some,
                () -> Clip.copy(model.selection().stream()
                        .map(it -> it.image().displayName())
                        .collect(Collectors.joining("\n"))));
        copyId = new Command(
                "images.copy-id",
                texts.get("images.copy-id"),
                "mdi2c-content-copy",
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                some,
                () -> Clip.copy(
                        model.selection().stream().map(it -> it.image().id()).collect(Collectors.joining("\n"))));
    }

    List<Command> all() {
        return List.of(run, pull, tag, remove, copyName, copyId);
    }

    PullDialog pulling() {
        return pulling;
    }

    private BooleanBinding when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                condition::getAsBoolean, model.selectionProperty(), model.connectionProperty());
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
