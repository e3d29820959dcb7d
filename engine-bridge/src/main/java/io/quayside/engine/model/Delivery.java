package io.quayside.engine.model;

import java.util.concurrent.locks.ReentrantLock;

/// Tells a listener, one thing after the other, until it is closed: once [#close] has returned, the listener is not
/// running and is told nothing any more. Thread-safe; the listener may close it itself.
public final class Delivery implements AutoCloseable {
    /// Held while the listener runs.
    private final ReentrantLock lock = new ReentrantLock();

    private volatile boolean closed;

    /// Does nothing once it is closed.
    public void deliver(Runnable telling) {
        lock.lock();
        try {
            if (!closed) {
                telling.run();
            }
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /// Waits for what is being told.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }
}
