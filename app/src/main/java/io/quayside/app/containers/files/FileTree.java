package io.quayside.app.containers.files;

import io.quayside.app.containers.files.FileNode.Note;
import io.quayside.app.containers.files.FileNode.Reading;
import io.quayside.app.fx.ListUpdate;
import io.quayside.app.ui.NaturalOrder;
import io.quayside.engine.files.Change;
import io.quayside.engine.files.FileEntry;
import io.quayside.engine.files.FileListing;
import io.quayside.engine.files.Paths;
import io.quayside.engine.model.Mount;
import io.quayside.engine.model.RawText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The tree of one container's files as far as it is known: what was listed, what is mounted, what has
/// changed. UI thread only.
final class FileTree {
    private static final Comparator<FileNode> ORDER =
            Comparator.comparing((FileNode node) -> !node.isFolder()).thenComparing(FileNode::name, NaturalOrder.NAMES);

    private final FileNode root = new FileNode("/", null);
    private final Map<String, List<FileEntry>> listed = new HashMap<>();
    private final Map<String, List<FileEntry>> below = new HashMap<>();
    private Map<String, Change> changes = Map.of();
    private Map<String, Mount> mounts = Map.of();

    FileNode root() {
        return root;
    }

    void mounts(List<Mount> now) {
        var byPlace = new HashMap<String, Mount>();
        now.forEach(mount -> byPlace.put(Paths.plain(mount.destination()), mount));
        if (!byPlace.equals(mounts)) {
            mounts = byPlace;
            known().forEach(this::compose);
        }
    }

    void changes(Map<String, Change> now) {
        changes = now;
        known().forEach(this::compose);
    }

    /// The mount that a path lies in.
    Optional<Mount> mountOf(String path) {
        return mounts.entrySet().stream()
                .filter(it -> Paths.isIn(path, it.getKey()))
                .max(Comparator.comparingInt(it -> it.getKey().length()))
                .map(Map.Entry::getValue);
    }

    void begin(FileNode folder) {
        folder.reading(Reading.GOING, folder.source(), "");
        if (!listed.containsKey(folder.path())) {
            folder.children().setAll(List.of(FileNode.note(folder, Note.READING)));
        }
    }

    void fill(FileNode folder, FileListing listing) {
        below.putAll(listing.below());
        listed.put(folder.path(), listing.entries());
        folder.reading(listing.partial() ? Reading.PARTIAL : Reading.WHOLE, listing.source(), "");
        compose(folder);
    }

    void fail(FileNode folder, String sentence) {
        listed.remove(folder.path());
        folder.reading(Reading.FAILED, null, sentence);
        folder.children().setAll(List.of(FileNode.note(folder, Note.FAILED)));
    }

    /// Nobody reads on: each folder is as it was before.
    void rest() {
        for (var folder : folders()) {
            if (folder.reading() == Reading.GOING && listed.containsKey(folder.path())) {
                folder.reading(Reading.WHOLE, folder.source(), "");
            } else if (folder.reading() == Reading.GOING) {
                folder.reading(Reading.UNREAD, null, "");
                folder.children().clear();
            }
        }
    }

    /// What an archive that was read for another folder says of this one.
    Optional<FileListing> seenBelow(FileNode folder) {
        var source = folder.parent() == null ? null : folder.parent().source();
        return source == null
                ? Optional.empty()
                : Optional.ofNullable(below.get(folder.path()))
                        .map(entries -> new FileListing(entries, source, false, Map.of()));
    }

    /// What an archive said no longer counts.
    void forgetBelow() {
        below.clear();
    }

    /// The folders whose content is shown, from the root down.
    List<FileNode> known() {
        return folders().stream()
                .filter(folder -> listed.containsKey(folder.path()))
                .toList();
    }

    private List<FileNode> folders() {
        var found = new ArrayList<FileNode>();
        collect(root, found);
        return found;
    }

    private static void collect(FileNode node, List<FileNode> found) {
        found.add(node);
        node.children().stream()
                .filter(child -> child.isFile() && child.isFolder())
                .forEach(child -> collect(child, found));
    }

    private void compose(FileNode folder) {
        var before = new HashMap<String, FileNode>();
        folder.children().stream().filter(FileNode::isFile).forEach(it -> before.put(it.path(), it));
        var next = new LinkedHashMap<String, FileNode>();
        for (var entry : listed.getOrDefault(folder.path(), List.of())) {
            var node = before.getOrDefault(entry.path(), new FileNode(entry.path(), folder));
            node.describe(entry, changes.get(key(entry.path())), mounts.get(entry.path()));
            next.put(entry.path(), node);
        }
        deletedIn(folder).filter(path -> !next.containsKey(path)).forEach(path -> {
            var node = before.getOrDefault(path, new FileNode(path, folder));
            node.describe(null, Change.DELETED, null);
            next.put(path, node);
        });
        var sorted = new ArrayList<>(next.values());
        sorted.sort(ORDER);
        if (folder.reading() == Reading.PARTIAL) {
            sorted.add(note(folder, Note.PARTIAL));
        } else if (sorted.isEmpty()) {
            sorted.add(note(folder, Note.EMPTY));
        }
        ListUpdate.apply(folder.children(), sorted);
    }

    private static FileNode note(FileNode folder, Note note) {
        return folder.children().stream()
                .filter(it -> it.note() == note)
                .findFirst()
                .orElseGet(() -> FileNode.note(folder, note));
    }

    private Stream<String> deletedIn(FileNode folder) {
        return changes.entrySet().stream()
                .filter(it -> it.getValue() == Change.DELETED)
                .map(Map.Entry::getKey)
                .filter(path -> Paths.parent(path).equals(folder.path()));
    }

    // In what engines say of changes, bytes that are no text are U+FFFD.
    private static String key(String path) {
        return RawText.isText(path) ? path : new String(RawText.encode(path), StandardCharsets.UTF_8);
    }
}
