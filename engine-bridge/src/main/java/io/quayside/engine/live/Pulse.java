package io.quayside.engine.live;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an engine last said anything.
final class Pulse {
    private volatile @Nullable Instant last;
    private volatile long lastNanos = System.nanoTime();

    void heard() {
        lastNanos = System.nanoTime();
        last = Instant.now();
    }

    /// Null when it never did.
    @Nullable
    Instant last() {
        return last;
    }

    /// By a clock that nobody sets; counts from this object's making until the engine says something.
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastNanos);
    }
}
