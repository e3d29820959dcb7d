package io.quayside.engine.files;

import java.time.Duration;

/// How much is read to list a folder, before one is content with a part.
///
/// @param bytes of an archive
/// @param time for an archive
/// @param entries in all
public record Bounds(long bytes, Duration time, int entries) {
    /// What somebody waits for without having asked for it.
    public static final Bounds USUAL = new Bounds(256L << 20, Duration.ofSeconds(3), 50_000);

    /// When somebody wants to see all.
    public static final Bounds WIDE = new Bounds(Long.MAX_VALUE, Duration.ofHours(1), 400_000);
}
