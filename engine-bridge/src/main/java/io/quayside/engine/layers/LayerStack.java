package io.quayside.engine.layers;

import io.quayside.engine.layers.FileChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Lays layers one on the other, the lowest first, and finds out what each does to what lies below.
final class LayerStack {
    /// More lines than anybody reads; what is left out are the smallest.
    private static final int MOST_CHANGES = 5000;

    private record Below(long size, boolean folder) {}

    private final NavigableMap<String, Below> seen = new TreeMap<>();

    LayerFiles add(String diffId, String instruction, LayerEntries layer) {
        var changes = new ArrayList<FileChange>();
        // Whiteouts are about the layers below alone, wherever they stand in the archive.
        layer.deleted().forEach(path -> delete(path, changes));
        layer.emptied().forEach(folder -> empty(folder, changes));
        var added = 0;
        var changed = 0;
        for (var file : layer.files()) {
            var before = seen.put(file.path(), new Below(file.size(), file.folder()));
            if (before != null && before.folder() && !file.folder()) {
                empty(file.path(), changes);
            }
            if (file.folder()) {
                continue;
            }
            if (before == null || before.folder()) {
                added++;
                changes.add(new FileChange(Kind.ADDED, file.path(), file.size(), 0));
            } else {
                changed++;
                changes.add(new FileChange(Kind.CHANGED, file.path(), file.size(), before.size()));
            }
        }
        var deleted =
                (int) changes.stream().filter(it -> it.kind() == Kind.DELETED).count();
        var wasted = changes.stream().mapToLong(FileChange::wasted).sum();
        changes.sort(Comparator.comparingLong(FileChange::size).reversed().thenComparing(FileChange::path));
        return new LayerFiles(
                diffId,
                instruction,
                layer.bytes(),
                added,
                changed,
                deleted,
                changes.size() > MOST_CHANGES ? List.copyOf(changes.subList(0, MOST_CHANGES)) : changes,
                wasted);
    }

    private void delete(String path, List<FileChange> changes) {
        var below = seen.remove(path);
        if (below != null && !below.folder()) {
            changes.add(new FileChange(Kind.DELETED, path, below.size(), below.size()));
        }
        empty(path, changes);
    }

    private void empty(String folder, List<FileChange> changes) {
        // '0' is the character after '/'.
        var within = folder.isEmpty() ? seen : seen.subMap(folder + "/", folder + "0");
        within.forEach((path, below) -> {
            if (!below.folder()) {
                changes.add(new FileChange(Kind.DELETED, path, below.size(), below.size()));
            }
        });
        within.clear();
    }
}
