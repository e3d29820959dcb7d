package io.quayside.app.images;

import io.quayside.app.command.Command;
import io.quayside.app.shell.PageTools;
import io.quayside.app.ui.Clip;
import io.quayside.engine.model.Image;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final TransferDialog transfers;
    private final ArchiveDialog archives;

    final Command run;
    final Command pull;
    final Command push;
    final Command save;
    final Command load;
    final Command importing;
    final Command prune;
    final Command tag;
    final Command remove;
    final Command copyName;
    final Command copyId;

    /// @param running has a container of an image described
    /// @param signIn lets a person sign in at a registry, and then does something
    ImageCommands(
            ImagesModel model,
            TransfersModel moving,
            PageTools tools,
            Consumer<Image> running,
            BiConsumer<String, Runnable> signIn) {
        this.model = model;
        var texts = tools.texts();
        this.transfers = new TransferDialog(moving, texts, tools.dialogs(), tools.ticker(), signIn);
        this.archives = new ArchiveDialog(moving, transfers, texts, tools.dialogs(), tools.ui());
        var pruning = new ImagePruning(tools.actions(), tools.notices(), texts);
        var tagging = new TagDialog(model, tools.actions(), texts, tools.dialogs());
        var removal = new Removal(texts);
        var one = when(() -> model.isConnected() && model.selection().size() == 1);
        var some = when(() -> !model.selection().isEmpty());
        run = new Command(
                "images.run",
                texts.get("images.run"),
                "mdi2p-play",
                keys(KeyCode.R),
                one,
                () -> running.accept(model.selection().getFirst().image()));
        pull = new Command(
                "images.pull",
                texts.get("images.pull"),
                "mdi2d-download",
                keys(KeyCode.P),
                when(model::isConnected),
                () -> transfers.pull(""));
        push = new Command(
                "images.push",
                texts.get("images.push"),
                "mdi2u-upload",
                keys(KeyCode.U),
                when(() -> model.isConnected()
                        && model.selection().size() == 1
                        && !model.selection().getFirst().image().isDangling()),
                () -> transfers.push(model.selection().getFirst().image()));
        save = new Command(
                "images.save",
                texts.get("images.save"),
                "mdi2c-content-save-outline",
                keys(KeyCode.S),
                when(() -> model.isConnected() && !model.selection().isEmpty()),
                () -> archives.save(
                        model.selection().stream().map(ImageFace::image).toList()));
        load = new Command(
                "images.load",
                texts.get("images.load"),
                "mdi2f-folder-open-outline",
                keys(KeyCode.O),
                when(model::isConnected),
                archives::load);
        importing = new Command(
                "images.import",
                texts.get("images.import"),
                "mdi2f-file-import-outline",
                null,
                when(model::isConnected),
                () -> archives.importing(Optional.empty()));
        prune = new Command(
                "images.prune",
                texts.get("images.prune"),
                "mdi2b-broom",
                null,
                when(model::isConnected),
                true,
                () -> pruning.ask(model.snapshot()));
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
        return List.of(run, pull, push, tag, save, load, importing, remove, prune, copyName, copyId);
    }

    TransferDialog transfers() {
        return transfers;
    }

    ArchiveDialog archives() {
        return archives;
    }

    /// Those that go to what is selected.
    List<Command> onImage() {
        return List.of(run, push, tag, save, remove, copyName, copyId);
    }

    private BooleanBinding when(BooleanSupplier condition) {
        return Bindings.createBooleanBinding(
                condition::getAsBoolean, model.selectionProperty(), model.connectionProperty());
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
