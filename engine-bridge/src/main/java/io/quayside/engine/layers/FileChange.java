package io.quayside.engine.layers;

/// What a layer does to one path.
///
/// @param path without the leading slash
/// @param size bytes that the layer holds of it; of a deletion, those that it hides in the layers below
/// @param wasted bytes in lower layers that this replaces or deletes
public record FileChange(Kind kind, String path, long size, long wasted) {
    /// What is done.
    public enum Kind {
        ADDED,
        CHANGED,
        DELETED
    }
}
