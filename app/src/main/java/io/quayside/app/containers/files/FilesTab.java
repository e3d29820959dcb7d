package io.quayside.app.containers.files;

import io.quayside.app.containers.tab.DetailsTab;
import io.quayside.app.i18n.Texts;
import io.quayside.app.shell.PageTools;
import io.quayside.app.task.Failure;
import io.quayside.app.ui.Buttons;
import io.quayside.app.ui.Clip;
import io.quayside.app.ui.EmptyState;
import io.quayside.engine.action.CommandLine;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.RawText;
import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The files of the container: the tree, what the selected file holds, and below what is going on and the
/// command line that shows the same.
public final class FilesTab implements DetailsTab {
    private static final KeyCodeCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Texts texts;
    private final FilesModel model;
    private final PreviewModel preview;
    private final FileDeeds deeds;
    private final DragOut out;
    private final FileCommands commands;
    private final FileTable table;
    private final PreviewPane pane;
    private final StackPane place = new StackPane();
    private final TextField path = new TextField();
    private final Label note = new Label();
    private final Label twin = new Label();
    private final VBox root = new VBox();
    private CommandLine shown = CommandLine.docker();
    private @Nullable Subscription rootWatch;

    public FilesTab(PageTools tools) {
        texts = tools.texts();
        model = new FilesModel(tools.engine(), tools.background(), tools.ui());
        preview = new PreviewModel(tools.engine(), tools.background(), tools.actions());
        deeds = new FileDeeds(
                model,
                tools.engine(),
                tools.background(),
                tools.actions(),
                failure -> tools.notices().show(Failure.of(failure, texts).notice()));
        out = new DragOut(deeds, preview, tools.actions(), tools.background());
        commands = new FileCommands(
                model, deeds, new FileDialogs(model, deeds, texts, tools.dialogs(), tools.ui()), texts);
        pane = new PreviewPane(preview, texts, tools.background());
        table = new FileTable(model, new FileWords(texts), this::activated);
        new FileDrags(table, model, deeds, out, preview);
        build();
        follow();
    }

    private void build() {
        path.setId("containers.files.path");
        path.setPromptText(texts.get("containers.files.path"));
        path.setAccessibleText(texts.get("containers.files.path"));
        path.setOnAction(event -> model.reveal(path.getText().strip()));
        HBox.setHgrow(path, Priority.ALWAYS);
        var bar = new HBox(
                path,
                Buttons.iconOnly(commands.refresh),
                Buttons.iconOnly(commands.stop),
                Buttons.iconOnly(commands.download),
                Buttons.iconOnly(commands.uploadFile),
                Buttons.iconOnly(commands.makeFolder),
                Buttons.iconOnly(commands.rename),
                Buttons.iconOnly(commands.delete),
                Buttons.more(texts.get("containers.files.more"), commands.all()));
        bar.getStyleClass().add("pane-bar");
        bar.setSpacing(2);
        table.setContextMenu(new ContextMenu(
                commands.all().stream().map(Buttons::menuItem).toArray(javafx.scene.control.MenuItem[]::new)));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
        place.getChildren().setAll(List.of(table));
        var split = new SplitPane(place, pane);
        split.setDividerPositions(0.6);
        split.getStyleClass().add("layers-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        note.setId("containers.files.note");
        note.getStyleClass().add("muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinWidth(60);
        twin.setId("containers.files.twin");
        twin.getStyleClass().addAll("mono", "muted");
        twin.setMinWidth(60);
        var copy = Buttons.iconOnly(
                "mdi2c-content-copy", texts.get("containers.files.copy-command"), () -> Clip.copy(shown.text()));
        var status = new HBox(8, note, twin, copy);
        status.getStyleClass().addAll("pane-bar", "file-status");
        root.getChildren().addAll(bar, split, status);
    }

    private void follow() {
        model.treeProperty().subscribe(tree -> {
            table.show(tree);
            if (rootWatch != null) {
                rootWatch.unsubscribe();
            }
            rootWatch = tree.root().revisionProperty().subscribe(ignored -> showRoot(tree.root()));
        });
        model.selectionProperty().subscribe(selection -> {
            preview.show(selection);
            if (!selection.isEmpty()) {
                path.setText(RawText.shown(selection.getFirst().path()));
            }
            status();
        });
        model.goalProperty().subscribe(node -> {
            if (node != null) {
                table.reveal(node);
            }
        });
        model.troubleProperty().subscribe(ignored -> status());
        model.runningProperty().subscribe(ignored -> status());
        out.stageProperty().subscribe(ignored -> status());
    }

    private void showRoot(FileNode folder) {
        Node content = table;
        if (folder.reading() == FileNode.Reading.FAILED) {
            var again = new Button(texts.get("containers.files.again"));
            again.setId("containers.files.again");
            again.setOnAction(event -> model.refresh());
            content = new EmptyState("mdi2f-folder-alert-outline", folder.trouble(), "", again);
        }
        if (!place.getChildren().contains(content)) {
            place.getChildren().setAll(List.of(content));
        }
        status();
    }

    private void status() {
        var trouble = model.troubleProperty().get();
        note.getStyleClass().remove("danger-text");
        if (!trouble.isEmpty()) {
            note.getStyleClass().add("danger-text");
        }
        note.setText(trouble.isEmpty() ? words() : trouble);
        var single = model.selected().size() == 1 ? model.selected().getFirst() : null;
        var entry = single == null ? null : single.entry();
        shown = entry == null || entry.isFolder()
                ? FileWords.listing(model.container(), model.folder())
                : FileWords.reading(model.container(), entry);
        twin.setText(shown.toString());
    }

    private String words() {
        switch (out.stageProperty().get()) {
            case FETCHING -> {
                return texts.get("containers.files.drag.fetching");
            }
            case READY -> {
                return texts.get("containers.files.drag.ready");
            }
            case FAILED -> {
                return texts.get("containers.files.drag.failed");
            }
            case NONE -> {}
        }
        var mount = model.selected().isEmpty()
                ? java.util.Optional.<io.quayside.engine.model.Mount>empty()
                : model.tree().mountOf(model.selected().getFirst().path());
        if (mount.isPresent()) {
            return texts.get(
                    "containers.files.in-mount",
                    new FileWords(texts).mounted(mount.get()),
                    mount.get().name().isEmpty()
                            ? mount.get().source()
                            : mount.get().name());
        }
        if (!model.runningProperty().get()) {
            return texts.get("containers.files.stopped");
        }
        return model.tree().root().source() == Source.ARCHIVE ? texts.get("containers.files.archive") : "";
    }

    private void activated(FileNode node) {
        var folder = node.parent();
        var entry = node.entry();
        if (!node.isFile() && folder != null) {
            switch (node.note()) {
                case PARTIAL -> model.readOn(folder);
                case FAILED -> model.open(folder);
                case NONE, EMPTY, READING -> {}
            }
        } else if (node.isLink() && entry != null) {
            model.reveal(io.quayside.engine.files.Paths.target(entry.path(), entry.target()));
        } else {
            pane.focus().requestFocus();
        }
    }

    private void keys(KeyEvent event) {
        if (PASTE.match(event)) {
            var files = Clipboard.getSystemClipboard().getFiles().stream()
                    .map(File::toPath)
                    .toList();
            if (!files.isEmpty()) {
                deeds.upload(files, model.folder());
                event.consume();
            }
            return;
        }
        for (var command : commands.all()) {
            var keys = command.shortcut();
            if (keys != null && keys.match(event)) {
                // Also while it cannot be done: the same key would be about the whole container else.
                event.consume();
                if (command.enabled().get()) {
                    command.run().run();
                }
            }
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(Container container, ContainerDetails details) {
        var other = !container.id().equals(model.container().id());
        model.show(container);
        preview.container(model.container(), model.runningProperty().get());
        if (other) {
            path.clear();
        }
        status();
    }

    @Override
    public void hide() {
        model.hide();
        preview.cancel();
    }

    @Override
    public Node focus() {
        return table;
    }
}
