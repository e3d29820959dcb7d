package io.quayside.engine.transport;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Closes a channel in which somebody has waited too long: Unix channels know no read time-out. Only waiting counts,
/// not the time between two reads. One timer for a whole exchange, however many reads it has.
final class Silence implements AutoCloseable {
    private final ScheduledExecutorService clock;
    private final Duplex duplex;
    private final Duration limit;
    private @Nullable ScheduledFuture<?> timer;
    private boolean waiting;
    private long since;
    private boolean expired;
    private boolean over;

    /// @param limit zero for none
    Silence(ScheduledExecutorService clock, Duplex duplex, Duration limit) {
        this.clock = clock;
        this.duplex = duplex;
        this.limit = limit;
        if (!limit.isZero()) {
            schedule(limit.toNanos());
        }
    }

    Duration limit() {
        return limit;
    }

    synchronized void begin() {
        waiting = true;
        since = System.nanoTime();
    }

    synchronized void end() {
        waiting = false;
    }

    synchronized boolean expired() {
        return expired;
    }

    /// The exchange is over; nothing is closed from now on.
    @Override
    public synchronized void close() {
        over = true;
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private synchronized void schedule(long nanos) {
        try {
            timer = clock.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // Everything was closed meanwhile, this too.
            over = true;
            duplex.close();
        }
    }

    private void look() {
        synchronized (this) {
            if (over) {
                return;
            }
            long left = waiting ? limit.toNanos() - (System.nanoTime() - since) : limit.toNanos();
            if (left > 0) {
                schedule(left);
                return;
            }
            expired = true;
        }
        duplex.close();
    }
}
