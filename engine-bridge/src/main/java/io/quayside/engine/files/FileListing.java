package io.quayside.engine.files;

import java.util.List;
import java.util.Map;

/// What is in a folder.
///
/// @param source how it was found out
/// @param partial whether there may be more
/// @param below what is in the folders below that were seen whole, by their paths; may be empty
public record FileListing(List<FileEntry> entries, Source source, boolean partial, Map<String, List<FileEntry>> below) {
    public FileListing {
        entries = List.copyOf(entries);
        below = Map.copyOf(below);
    }

    /// How a listing came about.
    public enum Source {
        /// By programs of the container's own: what it sees itself.
        PROGRAM,
        /// From the engine's archive: the files of the container and of its mounts, without `/proc`,
        /// `/sys` and other file systems of the kernel, and without sockets.
        ARCHIVE
    }
}
