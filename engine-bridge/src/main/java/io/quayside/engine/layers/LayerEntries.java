package io.quayside.engine.layers;

import java.util.ArrayList;
import java.util.List;

/// The entries of one layer as its archive names them.
final class LayerEntries {
    private static final String WHITEOUT = ".wh.";
    private static final String OPAQUE = ".wh..wh..opq";

    record File(String path, long size, boolean folder) {}

    private final List<File> files = new ArrayList<>();
    private final List<String> deleted = new ArrayList<>();
    private final List<String> emptied = new ArrayList<>();
    private long bytes;

    /// @param name as in the archive: "./etc/passwd", "etc/.wh.passwd"
    void add(String name, long size, boolean folder) {
        var path = clean(name);
        if (path.isEmpty()) {
            return;
        }
        var slash = path.lastIndexOf('/');
        var parent = slash < 0 ? "" : path.substring(0, slash);
        var last = path.substring(slash + 1);
        if (last.equals(OPAQUE)) {
            emptied.add(parent);
        } else if (last.startsWith(WHITEOUT)) {
            // What else begins so ("/.wh..wh.plnk") is the storage driver's own.
            if (!last.startsWith(WHITEOUT + WHITEOUT)) {
                deleted.add(parent.isEmpty() ? last.substring(4) : parent + "/" + last.substring(4));
            }
        } else {
            files.add(new File(path, size, folder));
            bytes += size;
        }
    }

    List<File> files() {
        return files;
    }

    /// Paths of lower layers that are gone, with all below them.
    List<String> deleted() {
        return deleted;
    }

    /// Folders of which nothing of the lower layers is left.
    List<String> emptied() {
        return emptied;
    }

    long bytes() {
        return bytes;
    }

    private static String clean(String name) {
        var path = name.startsWith("./") ? name.substring(2) : name;
        while (path.startsWith("/")) {
            path = path.substring(1);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path.equals(".") ? "" : path;
    }
}
