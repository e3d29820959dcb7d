package io.quayside.app.containers.files;

import io.quayside.engine.files.Change;
import io.quayside.engine.files.FileEntry;
import io.quayside.engine.files.FileKind;
import io.quayside.engine.files.FileListing.Source;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.RawText;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One line of the tree: a file that stays the same object while it is there, or a note in a folder. UI
/// thread only.
final class FileNode {
    private final String path;
    private final @Nullable FileNode parent;
    private final Note note;
    private final ObservableList<FileNode> children = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private @Nullable FileEntry entry;
    private @Nullable Change change;
    private @Nullable Mount mount;
    private @Nullable Source source;
    private Reading reading = Reading.UNREAD;
    private String trouble = "";
    private long gone;

    /// What a line says that is no file.
    enum Note {
        NONE,
        READING,
        EMPTY,
        PARTIAL,
        FAILED
    }

    /// What is known of a folder's content.
    enum Reading {
        UNREAD,
        GOING,
        WHOLE,
        PARTIAL,
        FAILED;

        boolean isKnown() {
            return this == WHOLE || this == PARTIAL;
        }
    }

    /// @param parent null for the root
    FileNode(String path, @Nullable FileNode parent) {
        this(path, parent, Note.NONE);
    }

    private FileNode(String path, @Nullable FileNode parent, Note note) {
        this.path = path;
        this.parent = parent;
        this.note = note;
    }

    static FileNode note(FileNode folder, Note note) {
        return new FileNode(folder.path, folder, note);
    }

    String path() {
        return path;
    }

    @Nullable
    FileNode parent() {
        return parent;
    }

    Note note() {
        return note;
    }

    boolean isFile() {
        return note == Note.NONE;
    }

    /// As it can be shown.
    String name() {
        return RawText.shown(path.substring(path.lastIndexOf('/') + 1));
    }

    /// What the engine says of it; null for what is deleted, and for notes.
    @Nullable
    FileEntry entry() {
        return entry;
    }

    boolean isFolder() {
        return parent == null || (entry != null && entry.isFolder());
    }

    boolean isLink() {
        return entry != null && entry.kind() == FileKind.LINK;
    }

    /// Of the image, and no longer there.
    boolean isDeleted() {
        return isFile() && parent != null && entry == null;
    }

    @Nullable
    Change change() {
        return change;
    }

    /// What is mounted at this very place.
    @Nullable
    Mount mount() {
        return mount;
    }

    Reading reading() {
        return reading;
    }

    /// How its content was found out; null while it was not.
    @Nullable
    Source source() {
        return source;
    }

    /// Why its content is not known.
    String trouble() {
        return trouble;
    }

    /// Bytes of an archive that have gone by while it is read.
    long gone() {
        return gone;
    }

    ObservableList<FileNode> children() {
        return children;
    }

    /// Counts up whenever something else than the children has changed.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    void describe(@Nullable FileEntry newEntry, @Nullable Change newChange, @Nullable Mount newMount) {
        entry = newEntry;
        change = newChange;
        mount = newMount;
        changed();
    }

    void reading(Reading now, @Nullable Source how, String why) {
        reading = now;
        source = how;
        trouble = why;
        gone = 0;
        changed();
    }

    void gone(long bytes) {
        gone = bytes;
        // It is shown by the note.
        children.stream().filter(it -> it.note == Note.READING).forEach(it -> {
            it.gone = bytes;
            it.changed();
        });
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    @Override
    public String toString() {
        return RawText.shown(path) + (note == Note.NONE ? "" : " " + note);
    }
}
