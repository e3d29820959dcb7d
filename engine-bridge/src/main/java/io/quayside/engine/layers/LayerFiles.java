package io.quayside.engine.layers;

import java.util.List;

/// What one layer of an image does.
///
/// @param diffId the hash of its content
/// @param instruction that made it; empty where the image does not say
/// @param size bytes of the files in it
/// @param added number of files and links
/// @param changes of files and links, the largest first; the first thousands of them where there are too many
/// @param wasted bytes in lower layers that it replaces or deletes
public record LayerFiles(
        String diffId,
        String instruction,
        long size,
        int added,
        int changed,
        int deleted,
        List<FileChange> changes,
        long wasted) {
    public LayerFiles {
        changes = List.copyOf(changes);
    }
}
