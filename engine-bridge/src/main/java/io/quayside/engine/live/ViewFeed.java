package io.quayside.engine.live;

import io.quayside.engine.model.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings views to one listener on a thread of its own. While the listener is busy only the newest view waits, so that
/// a slow one neither holds anybody up nor falls behind.
final class ViewFeed implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);
    private static final long LONGEST_GOODBYE_MILLIS = 1000;

    private final Consumer<EngineView> listener;
    private final Consumer<ViewFeed> onClose;
    private final ReentrantLock delivering = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable EngineView waiting;
    private boolean closed;

    ViewFeed(Consumer<EngineView> listener, Consumer<ViewFeed> onClose) {
        this.listener = listener;
        this.onClose = onClose;
        Thread.ofVirtual().name("views").start(this::deliver);
    }

    /// Never blocks for long.
    void offer(EngineView view) {
        lock.lock();
        try {
            waiting = view;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        onClose.accept(this);
        awaitDelivery();
    }

    /// A listener may close its own feed: the lock is its thread's already.
    private void awaitDelivery() {
        try {
            if (delivering.tryLock(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS)) {
                delivering.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        while (true) {
            var view = next();
            if (view == null) {
                return;
            }
            delivering.lock();
            try {
                if (!isClosed()) {
                    listener.accept(view);
                }
            } catch (RuntimeException e) {
                LOG.error("A listener failed on view {}", view.version(), e);
            } finally {
                delivering.unlock();
            }
            if (view.connection() instanceof ConnectionState.Closed) {
                return;
            }
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// @return null when the feed was closed
    private @Nullable EngineView next() {
        lock.lock();
        try {
            while (waiting == null && !closed) {
                changed.awaitUninterruptibly();
            }
            var view = closed ? null : waiting;
            waiting = null;
            return view;
        } finally {
            lock.unlock();
        }
    }
}
