package io.quayside.engine.log;

import io.quayside.engine.model.Subscription;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes through a tail's lines on a thread of its own, and on with those that arrive, until it is closed. The thread is
/// the platform's: it computes, and would hold up what waits on virtual ones.
final class TailWalk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TailWalk.class);
    /// Lines that pour in are looked at together: each look takes a copy of what is not on the disk yet, and to be
    /// woken by every batch of them costs more than the look.
    private static final Duration TOGETHER = Duration.ofMillis(20);

    private final String name;
    private final LongSupplier available;
    private final long step;
    private final Step work;
    private final Runnable after;
    private final ChangeSignal arrivals = new ChangeSignal();
    private final ChangeSignal closing = new ChangeSignal();
    private final Subscription subscription;
    private final Thread thread;
    private volatile long done;
    private volatile boolean closed;

    /// Looks at some lines; what it found must be visible when it returns.
    interface Step {
        void lines(long from, long end);
    }

    /// @param from the first line
    /// @param available how many lines there are to look at
    /// @param step how many lines to look at between two looks at what there is
    TailWalk(LogTail tail, String name, long from, LongSupplier available, long step, Step work) {
        this(tail, name, from, available, step, work, () -> {});
    }

    /// @param after called on its thread when lines were looked at and [#done] says so
    TailWalk(LogTail tail, String name, long from, LongSupplier available, long step, Step work, Runnable after) {
        this.name = name;
        this.available = available;
        this.step = step;
        this.work = work;
        this.after = after;
        this.done = from;
        this.subscription = tail.onChange(arrivals::raise);
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Behind the last line that was looked at.
    long done() {
        return done;
    }

    /// Whether it goes on to the lines that are there.
    boolean isRunning() {
        return thread.isAlive() && !closed;
    }

    boolean isClosed() {
        return closed;
    }

    /// There may be more to look at.
    void wake() {
        arrivals.raise();
    }

    private void run() {
        try {
            while (!closed) {
                long from = done;
                long end = Math.min(available.getAsLong(), from + step);
                if (from < end) {
                    work.lines(from, end);
                    if (!closed) {
                        done = end;
                        after.run();
                    }
                    if (end - from < step) {
                        closing.await(() -> closed, TOGETHER);
                    }
                } else {
                    arrivals.await(() -> closed || available.getAsLong() > from);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", name);
        } catch (UncheckedIOException e) {
            if (!closed) {
                LOG.warn("{} ended early: {}", name, e.toString());
            }
        } catch (RuntimeException e) {
            LOG.error("{} ended", name, e);
        }
    }

    /// Ends it soon; does not wait for it.
    @Override
    public void close() {
        closed = true;
        subscription.close();
        arrivals.raise();
        closing.raise();
    }
}
