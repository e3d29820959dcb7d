package io.quayside.app.fx;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// A UI thread that takes nothing on yet: what is given to it waits until it is released, and then goes to JavaFX's, in
/// order. While it holds, one thread may make what belongs to the UI thread, as long as nothing of it is shown.
public final class HeldUiThread implements UiThread {
    private final UiThread ui = UiThread.javafx();
    private @Nullable Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public synchronized void later(Runnable work) {
        if (waiting == null) {
            ui.later(work);
        } else {
            waiting.add(work);
        }
    }

    @Override
    public boolean isCurrent() {
        return ui.isCurrent();
    }

    /// On the UI thread, which owns everything from now on.
    public synchronized void release() {
        if (waiting != null) {
            waiting.forEach(ui::later);
            waiting = null;
        }
    }
}
