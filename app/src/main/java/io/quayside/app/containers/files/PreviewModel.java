package io.quayside.app.containers.files;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.Background;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.WriteFile;
import io.quayside.engine.files.FileContent;
import io.quayside.engine.files.FileKind;
import io.quayside.engine.model.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What the selected file holds, and the text that somebody makes of it. While there is one that was not
/// saved, nothing else is shown; it outlives a look at another container. UI thread only.
final class PreviewModel {
    static final int LONGEST_TEXT = 256 << 10;
    static final int LARGEST_PICTURE = 8 << 20;

    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(png|jpe?g|gif|bmp)");

    private final CurrentEngine engine;
    private final Background background;
    private final Actions actions;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(new Preview.Nothing());
    private final ReadOnlyStringWrapper draft = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Map<String, Kept> kept = new HashMap<>();
    private ContainerRef container = new ContainerRef("", "");
    private String path = "";
    private boolean running;
    private @Nullable Subscription question;

    /// A text that was not saved when another container was looked at.
    private record Kept(Preview.Text preview, String path, String draft) {}

    PreviewModel(CurrentEngine engine, Background background, Actions actions) {
        this.engine = engine;
        this.background = background;
        this.actions = actions;
    }

    ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    Preview preview() {
        return preview.get();
    }

    /// The text as somebody has it now.
    ReadOnlyStringProperty draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// Whether it differs from what was read.
    ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Why it was not saved; empty when all is well.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Goes over to another container, where a text may be left from earlier.
    ///
    /// @param runs whether it runs
    void container(ContainerRef now, boolean runs) {
        running = runs;
        if (now.id().equals(container.id())) {
            container = now;
            return;
        }
        if (dirty.get() && preview.get() instanceof Preview.Text text) {
            kept.put(container.id(), new Kept(text, path, draft.get()));
        }
        cancel();
        container = now;
        var left = kept.remove(now.id());
        if (left == null) {
            nothing();
        } else {
            path = left.path();
            open(left.preview());
            edit(left.draft());
        }
    }

    /// Shows what is selected, unless a text waits to be saved.
    void show(List<FileNode> selection) {
        if (dirty.get() || saving.get()) {
            return;
        }
        var entry = selection.size() == 1 ? selection.getFirst().entry() : null;
        if (entry == null || !(entry.kind() == FileKind.FILE || entry.kind() == FileKind.LINK)) {
            cancel();
            nothing();
        } else if (!entry.path().equals(path) || !(preview.get() instanceof Preview.Text)) {
            load(selection.getFirst());
        }
    }

    /// Reads the file again; what was written is given up.
    void reload() {
        var again = path;
        if (!again.isEmpty()) {
            load(new FileNode(again, null));
        }
    }

    private void load(FileNode node) {
        var source = engine.engine();
        if (source == null) {
            return;
        }
        cancel();
        clean();
        path = node.path();
        var of = container;
        var most = PICTURE.matcher(path).matches() ? LARGEST_PICTURE : LONGEST_TEXT;
        preview.set(new Preview.Loading(node));
        question = background.call(
                () -> source.files().read(of, node.path(), most),
                content -> open(preview(content)),
                failure -> open(new Preview.Failed(node, FilesModel.sentence(failure))));
    }

    private void open(Preview now) {
        clean();
        draft.set(now instanceof Preview.Text text ? text.shown() : "");
        preview.set(now);
    }

    private static Preview preview(FileContent content) {
        if (PICTURE.matcher(content.file().name()).matches()
                && content.isWhole()
                && content.text().isEmpty()) {
            return new Preview.Picture(content);
        }
        var text = content.text().filter(it -> it.length() <= LONGEST_TEXT);
        return text.isEmpty() ? new Preview.Binary(content) : text(content, text.get());
    }

    private static Preview text(FileContent content, String text) {
        var shown = text.replace("\r\n", "\n");
        var back = shown.replace("\n", "\r\n");
        // Either kind of line end is kept; a mixture would not be.
        var mixed = !shown.equals(text) && !back.equals(text);
        var obstacle = !content.isWhole()
                ? Preview.Obstacle.TOO_LONG
                : mixed || shown.chars().anyMatch(PreviewModel::isLost)
                        ? Preview.Obstacle.CONTROL_CHARACTERS
                        : Preview.Obstacle.NONE;
        return new Preview.Text(content, shown, obstacle);
    }

    private static boolean isLost(int c) {
        return c != '\n' && c != '\t' && Character.isISOControl(c);
    }

    /// The person has changed the text.
    void edit(String now) {
        if (preview.get() instanceof Preview.Text text && text.obstacle() == Preview.Obstacle.NONE) {
            draft.set(now);
            dirty.set(!now.equals(text.shown()));
        }
    }

    /// Gives up what was changed.
    void discard() {
        if (preview.get() instanceof Preview.Text text) {
            open(text);
        }
    }

    /// What saving would do; empty while there is nothing to save.
    Optional<WriteFile> write() {
        if (!dirty.get() || !(preview.get() instanceof Preview.Text text)) {
            return Optional.empty();
        }
        var ends = text.content().text().orElse("").contains("\r\n");
        return Optional.of(new WriteFile(
                container,
                text.content().file().path(),
                text.content().hash(),
                ends ? draft.get().replace("\n", "\r\n") : draft.get(),
                running));
    }

    void save() {
        if (!saving.get()) {
            write().ifPresent(write -> follow(actions.start(write)));
        }
    }

    private void follow(ActivityEntry entry) {
        saving.set(true);
        trouble.set("");
        var of = container.id();
        entry.stateProperty().subscribe(state -> {
            if (state.isOver()) {
                saved(of, entry, state);
            }
        });
    }

    private void saved(String of, ActivityEntry entry, ActivityEntry.State state) {
        saving.set(false);
        if (!of.equals(container.id())) {
            if (state == ActivityEntry.State.DONE) {
                kept.remove(of);
            }
            return;
        }
        if (state == ActivityEntry.State.DONE) {
            reload();
        } else {
            trouble.set(entry.failure().map(FilesModel::sentence).orElse(entry.message()));
        }
    }

    private void nothing() {
        path = "";
        clean();
        draft.set("");
        preview.set(new Preview.Nothing());
    }

    private void clean() {
        dirty.set(false);
        trouble.set("");
    }

    /// Ends what is under way.
    void cancel() {
        if (question != null) {
            question.close();
            question = null;
            if (preview.get() instanceof Preview.Loading) {
                nothing();
            }
        }
    }
}
