package io.quayside.engine.log;

import org.jspecify.annotations.Nullable;

/// A question for a container's log.
///
/// @param container its id
/// @param follow whether the answer goes on while the container runs
/// @param tail how many of the newest lines at most, or [LogOptions#ALL]
/// @param since no older messages than this, in nanoseconds since 1970, or [LogLine#NO_TIMESTAMP]. An engine that is
///     given this alone reads its whole file (14 s for 340 MB, measured): always with a `tail`
public record LogRequest(String container, boolean follow, int tail, long since) {
    private static final long NANOS = 1_000_000_000L;

    /// [#since] as the engine takes it, "1795309985.123456789"; null when there is no bound.
    public @Nullable String sinceSeconds() {
        return since == LogLine.NO_TIMESTAMP
                ? null
                : "%d.%09d".formatted(Math.floorDiv(since, NANOS), Math.floorMod(since, NANOS));
    }

    /// [#tail] as the engine takes it; null for all.
    public @Nullable Integer tailOrNull() {
        return tail == LogOptions.ALL ? null : (Integer) tail;
    }
}
