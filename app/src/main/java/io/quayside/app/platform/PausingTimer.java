package io.quayside.app.platform;

import com.sun.glass.ui.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A timer of the toolkit that does nothing at all while it is paused. It calls on a thread of its own, as the timers
/// of
/// Windows and of the headless platform do. Thread-safe.
final class PausingTimer extends Timer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Thread thread;
    private volatile boolean paused;

    PausingTimer(Runnable runnable) {
        super(runnable);
    }

    @Override
    protected long _start(Runnable runnable) {
        throw new UnsupportedOperationException("There is no vertical sync to wait for");
    }

    /// @param period milliseconds
    @Override
    protected long _start(Runnable runnable, int period) {
        var started = Thread.ofPlatform().daemon().name("pulse").unstarted(() -> run(runnable, period));
        thread = started;
        started.start();
        return started.threadId();
    }

    @Override
    protected void _stop(long id) {
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    protected void _pause(long id) {
        set(true);
    }

    @Override
    protected void _resume(long id) {
        set(false);
    }

    // The toolkit resumes with every change of every node: only what changes anything may wake the timer's thread.
    private void set(boolean pause) {
        if (paused == pause) {
            return;
        }
        lock.lock();
        try {
            paused = pause;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run(Runnable runnable, int period) {
        try {
            var next = System.nanoTime();
            while (true) {
                next = Math.max(next + TimeUnit.MILLISECONDS.toNanos(period), System.nanoTime());
                await(next);
                runnable.run();
            }
        } catch (InterruptedException e) {
            // Stopped.
        }
    }

    private void await(long time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (var left = time - System.nanoTime(); paused || left > 0; left = time - System.nanoTime()) {
                if (paused) {
                    changed.await();
                } else {
                    changed.awaitNanos(left);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
