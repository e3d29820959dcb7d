package io.quayside.engine.spec;

import java.util.Locale;

/// Whether an image is fetched from its registry before a container is made of it.
public enum PullPolicy {
    /// When the engine does not have it.
    MISSING,
    ALWAYS,
    NEVER;

    /// As `--pull` takes it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
