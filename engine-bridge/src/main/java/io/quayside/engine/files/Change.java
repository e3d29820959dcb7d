package io.quayside.engine.files;

import org.jspecify.annotations.Nullable;

/// How a file of a container differs from its image.
public enum Change {
    ADDED,
    CHANGED,
    DELETED;

    static @Nullable Change of(int kind) {
        return switch (kind) {
            case 0 -> CHANGED;
            case 1 -> ADDED;
            case 2 -> DELETED;
            default -> null;
        };
    }
}
