package io.quayside.engine.stats;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Delivery;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.StatsSample;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Collects the statistics of the watched containers once a second or in turn, in the way that costs the engine least,
/// and hands them over in batches. While the engine cannot be reached there are no samples; it goes on by itself.
public final class LiveStatsFeed implements StatsFeed {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStatsFeed.class);
    private static final Duration PULSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Supplier<@Nullable DockerApi> api;
    private final Consumer<List<StatsSample>> listener;
    private final Samples samples = new Samples();
    private final StatsSource polled = new PolledStats(samples);
    private final StatsSource streamed = new StreamedStats(samples);
    private final Turns turns = new Turns();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Delivery delivery = new Delivery();

    private Set<String> watched = Set.of();
    private @Nullable Thread thread;
    private volatile Pace pace = Pace.LIVE;

    /// Asks the engine nothing until something is watched.
    ///
    /// @param api the engine as it is connected now; null while it is not
    /// @param listener called on one thread of the feed's own, about once a second while there is anything to tell
    public LiveStatsFeed(Supplier<@Nullable DockerApi> api, Consumer<List<StatsSample>> listener) {
        this.api = api;
        this.listener = listener;
    }

    @Override
    public void watch(Set<String> containerIds) {
        lock.lock();
        try {
            boolean rested = watched.isEmpty();
            watched = Set.copyOf(containerIds);
            if (thread == null && !watched.isEmpty() && !isClosed()) {
                thread = Thread.ofVirtual().name("Statistics").start(this::run);
            } else if (rested) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void pace(Pace pace) {
        this.pace = pace;
    }

    public boolean isClosed() {
        return delivery.isClosed();
    }

    @Override
    public void close() {
        delivery.close();
        lock.lock();
        try {
            if (thread != null) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (streamed) {
            var pause = PULSE;
            while (!isClosed()) {
                var start = System.nanoTime();
                var ids = awaitWatched();
                pause = round(ids) ? PULSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                rest(start + pause.toNanos());
            }
        } catch (InterruptedException e) {
            // Closed: the only one who interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /// Returns at once when something is watched; else ends all streams and waits for that.
    private Set<String> awaitWatched() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (watched.isEmpty()) {
                streamed.close();
                changed.await();
            }
            return watched;
        } finally {
            lock.unlock();
        }
    }

    /// @return whether the engine could be asked
    private boolean round(Set<String> ids) throws InterruptedException {
        var engine = api.get();
        if (engine == null) {
            return false;
        }
        try {
            samples.keepOnly(ids);
            deliver(collect(engine, ids));
            return true;
        } catch (EngineException e) {
            LOG.debug("No statistics for now", e);
            return false;
        }
    }

    private List<StatsSample> collect(DockerApi engine, Set<String> ids) throws InterruptedException {
        boolean restful = pace == Pace.RESTFUL;
        if (restful || engine.info().can(Capability.QUICK_STATS)) {
            streamed.close();
            return polled.collect(engine, restful ? turns.next(ids) : ids);
        }
        return streamed.collect(engine, ids);
    }

    private void deliver(List<StatsSample> samples) {
        if (!samples.isEmpty()) {
            delivery.deliver(() -> listener.accept(samples));
        }
    }

    private void rest(long until) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (var left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
