package io.quayside.engine.log;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final int NOTES_BYTES = 4 << 10;

    /// The sources', and behind them that of the notes that do not come with the lines of any.
    private volatile Lane[] lanes;
    private volatile int capacity;
    private final Lane notes = new Lane(0, NOTES_BYTES);
    /// Whose the lines in [#notes] are.
    private final Queue<Integer> noteSources = new ConcurrentLinkedQueue<>();
    private boolean nudged;

    MergeQueue(int sources) {
        notes.expected = false;
        capacity = capacityFor(sources);
        lanes = new Lane[sources + 1];
        long now = System.nanoTime();
        for (int i = 0; i < sources; i++) {
            lanes[i] = new Lane(now + FIRST_PATIENCE, 2 * capacity);
        }
        lanes[sources] = notes;
    }

    private static int capacityFor(int sources) {
        return Math.clamp(LOOK_AHEAD / Math.max(1, sources), 64 << 10, 1 << 20);
    }

    /// Makes room for one more source.
    ///
    /// @return its index
    int add() {
        lock.lock();
        try {
            int source = lanes.length - 1;
            capacity = capacityFor(source + 1);
            Lane[] more = Arrays.copyOf(lanes, source + 2);
            more[source] = new Lane(System.nanoTime() + PATIENCE, 2 * capacity);
            more[source + 1] = notes;
            lanes = more;
            return source;
        } finally {
            lock.unlock();
        }
    }

    /// Takes a note of a source that belongs at a moment, wherever its lines are; never blocks.
    void note(int source, long time, byte[] bytes) {
        lock.lock();
        try {
            noteSources.add(source);
            notes.filling.line(time, LogStream.NOTE, true, bytes, 0, bytes.length);
            news.signal();
        } finally {
            lock.unlock();
        }
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

    /// Whether [#take] has left lines that could go on at once: of one source when another has run dry meanwhile.
    boolean goesOn() {
        lock.lock();
        try {
            boolean left = countDry() < lanes.length;
            return left && refill() && patience(System.nanoTime()) <= 0;
        } finally {
            lock.unlock();
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
        Lane[] all = lanes;
        for (int i = 0; i < all.length; i++) {
            if (all[i].isDry()) {
                continue;
            }
            if (best < 0 || all[i].timestamp() < all[best].timestamp()) {
                limit = best < 0 ? limit : Math.min(limit, all[best].timestamp());
                best = i;
            } else {
                limit = Math.min(limit, all[i].timestamp());
            }
        }
        Lane lane = all[best];
        int end = lane.draining.runUntil(lane.next, limit);
        for (int line = lane.next; line < end; line++) {
            lane.draining.give(line, lane == notes ? noteSources.remove() : best, store);
        }
        int taken = end - lane.next;
        lane.next = end;
        return taken;
    }

    /// One source's lines: those that its reader adds to, under the lock, and those that the writer is about to append.
    private static final class Lane {
        private LineBatch filling;
        private LineBatch draining;
        private int next;
        private boolean expected = true;
        private boolean wasDry = true;
        private long waitUntil;
        private long arrived;

        Lane(long waitUntil, int usualBytes) {
            this.waitUntil = waitUntil;
            this.filling = new LineBatch(usualBytes);
            this.draining = new LineBatch(usualBytes);
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
