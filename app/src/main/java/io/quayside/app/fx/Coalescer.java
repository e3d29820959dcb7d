package io.quayside.app.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands the newest value to the UI thread: however fast values come, at most one delivery is waiting, it takes the
/// newest, and there is at most one in each interval (a frame, unless said otherwise). Thread-safe.
public final class Coalescer<T> {
    private static final Duration FRAME = Duration.ofMillis(16);

    private final UiThread ui;
    private final long intervalNanos;
    private final Consumer<T> receiver;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
    private volatile long delivered;

    /// @param receiver called on the UI thread
    public Coalescer(UiThread ui, Consumer<T> receiver) {
        this(ui, FRAME, receiver);
    }

    /// @param interval the shortest time between two deliveries; the first value after a silence is not delayed
    public Coalescer(UiThread ui, Duration interval, Consumer<T> receiver) {
        this.ui = ui;
        this.intervalNanos = interval.toNanos();
        this.receiver = receiver;
        this.delivered = System.nanoTime() - intervalNanos;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) != null) {
            return;
        }
        var wait = delivered + intervalNanos - System.nanoTime();
        if (wait <= 0) {
            ui.later(this::deliver);
        } else {
            CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS, Runnable::run)
                    .execute(() -> ui.later(this::deliver));
        }
    }

    private void deliver() {
        var value = newest.getAndSet(null);
        if (value != null) {
            delivered = System.nanoTime();
            receiver.accept(value);
        }
    }
}
