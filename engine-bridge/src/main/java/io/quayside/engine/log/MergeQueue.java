package io.quayside.engine.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Brings the lines of several sources into the order of the engine's time stamps, with a look-ahead that is bounded in
/// bytes and in time: a source that says nothing holds up the others for [#PATIENCE] at most.
///
/// Readers offer, each for its own source; one writer takes.
final class MergeQueue {
    /// How long the others wait for a source that has run dry, in nanoseconds.
    static final long PATIENCE = 100_000_000;

    /// How long they wait for its first answer.
    private static final long FIRST_PATIENCE = 1_500_000_000;
    /// How long a line waits for an earlier one of a source that has been quiet, in nanoseconds.
    private static final long LINGER = 25_000_000;
    private static final int LOOK_AHEAD = 16 << 20;
    private static final int LINES_AT_ONCE = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Lane[] lanes;
    private final int capacity;
    private boolean nudged;

    MergeQueue(int sources) {
        lanes = new Lane[sources];
        long now = System.nanoTime();
        for (int i = 0; i < sources; i++) {
            lanes[i] = new Lane(now + FIRST_PATIENCE);
        }
        capacity = Math.clamp(LOOK_AHEAD / Math.max(1, sources), 64 << 10, 2 << 20);
    }

    /// Takes over the batch's lines and clears it; blocks while the source is too far ahead.
    void offer(int source, LineBatch batch) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Lane lane = lanes[source];
            while (lane.filling.size() > capacity) {
                room.await();
            }
            if (lane.filling.count() == 0) {
                news.signal();
            }
            lane.filling.addAll(batch);
            batch.clear();
        } finally {
            lock.unlock();
        }
    }

    /// Says whether lines of a source may come at any moment, so that the others should wait for them.
    void expect(int source, boolean expected) {
        lock.lock();
        try {
            lanes[source].expected = expected;
            lanes[source].waitUntil = System.nanoTime() + PATIENCE;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Makes [#take] return, with or without lines.
    void nudge() {
        lock.lock();
        try {
            nudged = true;
            news.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until lines can go on, appends a good number of them and returns.
    void take(LineStore store) throws InterruptedException {
        if (await()) {
            int taken = 0;
            int dry = countDry();
            while (taken < LINES_AT_ONCE && countDry() == dry) {
                taken += appendRun(store);
            }
        }
    }

    /// @return whether there are lines that nobody need wait for
    private boolean await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                boolean any = refill();
                long patience = any ? patience(System.nanoTime()) : Long.MAX_VALUE;
                if (patience <= 0) {
                    return true;
                }
                if (nudged) {
                    nudged = false;
                    return false;
                }
                if (any) {
                    news.await(patience, TimeUnit.NANOSECONDS);
                } else {
                    news.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean refill() {
        boolean any = false;
        long now = System.nanoTime();
        for (Lane lane : lanes) {
            if (lane.isDry()) {
                if (!lane.wasDry) {
                    lane.wasDry = true;
                    lane.waitUntil = now + PATIENCE;
                }
                if (lane.filling.count() > 0) {
                    lane.swap(now);
                    room.signalAll();
                }
            }
            any |= !lane.isDry();
        }
        return any;
    }

    private long patience(long now) {
        long earliest = Long.MAX_VALUE;
        long patience = 0;
        for (Lane lane : lanes) {
            if (lane.isDry() && lane.expected) {
                patience = Math.max(patience, Math.max(lane.waitUntil, newestArrival() + LINGER) - now);
            } else if (!lane.isDry()) {
                earliest = Math.min(earliest, lane.timestamp());
            }
        }
        return earliest == LogLine.NO_TIMESTAMP ? 0 : patience;
    }

    private long newestArrival() {
        long newest = Long.MIN_VALUE / 2;
        for (Lane lane : lanes) {
            if (!lane.isDry()) {
                newest = Math.max(newest, lane.arrived);
            }
        }
        return newest;
    }

    private int countDry() {
        int dry = 0;
        for (Lane lane : lanes) {
            dry += lane.isDry() ? 1 : 0;
        }
        return dry;
    }

    /// Appends the earliest lines, as far as no other source comes in between.
    private int appendRun(LineStore store) throws InterruptedException {
        int best = -1;
        long limit = Long.MAX_VALUE;
        for (int i = 0; i < lanes.length; i++) {
            if (lanes[i].isDry()) {
                continue;
            }
            if (best < 0 || lanes[i].timestamp() < lanes[best].timestamp()) {
                limit = best < 0 ? limit : Math.min(limit, lanes[best].timestamp());
                best = i;
            } else {
                limit = Math.min(limit, lanes[i].timestamp());
            }
        }
        Lane lane = lanes[best];
        int end = lane.draining.runUntil(lane.next, limit);
        for (int line = lane.next; line < end; line++) {
            lane.draining.give(line, best, store);
        }
        int taken = end - lane.next;
        lane.next = end;
        return taken;
    }

    /// One source's lines: those that its reader adds to, under the lock, and those that the writer is about to append.
    private static final class Lane {
        private LineBatch filling = new LineBatch();
        private LineBatch draining = new LineBatch();
        private int next;
        private boolean expected = true;
        private boolean wasDry = true;
        private long waitUntil;
        private long arrived;

        Lane(long waitUntil) {
            this.waitUntil = waitUntil;
        }

        boolean isDry() {
            return next >= draining.count();
        }

        long timestamp() {
            return draining.timestamp(next);
        }

        void swap(long now) {
            LineBatch empty = draining;
            empty.clear();
            draining = filling;
            filling = empty;
            next = 0;
            wasDry = false;
            arrived = now;
        }
    }
}
