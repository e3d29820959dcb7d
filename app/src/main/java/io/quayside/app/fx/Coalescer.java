package io.quayside.app.fx;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands the newest value to the UI thread: however fast values come, at most one delivery is waiting, and it takes the
/// newest. Thread-safe.
public final class Coalescer<T> {
    private final UiThread ui;
    private final Consumer<T> receiver;
    private final AtomicReference<@Nullable T> newest = new AtomicReference<>();

    /// @param receiver called on the UI thread
    public Coalescer(UiThread ui, Consumer<T> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    public void offer(T value) {
        if (newest.getAndSet(value) == null) {
            ui.later(this::deliver);
        }
    }

    private void deliver() {
        var value = newest.getAndSet(null);
        if (value != null) {
            receiver.accept(value);
        }
    }
}
