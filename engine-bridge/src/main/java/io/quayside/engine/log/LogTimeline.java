package io.quayside.engine.log;

import io.quayside.engine.log.text.LogLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many lines came when, by level: counts per stretch of time. The stretches are seconds at first and double when
/// there are too many, so that memory stays the same however long a log is. Thread-safe.
public final class LogTimeline {
    private static final int MOST = 8_192;
    private static final int LEVELS = LogLevel.values().length;
    private static final long SECOND = 1_000_000_000L;

    private int[] counts = new int[64 * LEVELS];
    /// Stretches are numbered from 1970 on; this is the first that is kept.
    private long first;
    private int used;
    private long width = SECOND;
    /// The lines that were counted last, all of one stretch, as most often those that follow each other are: nobody
    /// waits for a lock for each of them. Of the thread that counts.
    private final int[] newest = new int[LEVELS];
    private long newestStart = Long.MAX_VALUE;
    private long newestEnd = Long.MIN_VALUE;

    /// A stretch of time.
    ///
    /// @param start nanoseconds since 1970
    /// @param counts lines by [LogLevel#code()]
    public record Bucket(long start, long nanos, List<Integer> counts) {
        public int count(LogLevel level) {
            return counts.get(level.code());
        }

        public int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /// Counts a line, seen by others once it is published. One thread at a time, which alone calls [#reach] as well.
    void add(long timestamp, LogLevel level) {
        if (timestamp == LogLine.NO_TIMESTAMP) {
            return;
        }
        if (timestamp < newestStart || timestamp >= newestEnd) {
            publish();
            begin(timestamp);
        }
        newest[level.code()]++;
    }

    private synchronized void begin(long timestamp) {
        newestStart = Math.floorDiv(timestamp, width) * width;
        newestEnd = newestStart + width;
    }

    /// Lets others see what was counted.
    synchronized void publish() {
        if (newestStart < newestEnd) {
            int place = reach(newestStart) * LEVELS;
            for (int level = 0; level < LEVELS; level++) {
                counts[place + level] += newest[level];
            }
            Arrays.fill(newest, 0);
        }
    }

    /// Makes a moment lie within it, though no line came then.
    ///
    /// @param timestamp nanoseconds since 1970
    /// @return the place of its stretch
    synchronized int reach(long timestamp) {
        long at = Math.floorDiv(timestamp, width);
        if (used == 0) {
            first = at;
        }
        while (Math.max(at, first + used - 1) - Math.min(at, first) >= MOST) {
            coarsen();
            at = Math.floorDiv(timestamp, width);
        }
        if (at < first) {
            makeRoom(used + Math.toIntExact(first - at));
            int shift = Math.toIntExact(first - at);
            System.arraycopy(counts, 0, counts, shift * LEVELS, used * LEVELS);
            Arrays.fill(counts, 0, shift * LEVELS, 0);
            first = at;
            used += shift;
        }
        int index = Math.toIntExact(at - first);
        makeRoom(index + 1);
        used = Math.max(used, index + 1);
        return index;
    }

    private void makeRoom(int stretches) {
        if (stretches * LEVELS > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(stretches * LEVELS, counts.length * 2));
        }
    }

    private void coarsen() {
        long start = Math.floorDiv(first, 2);
        int stretches = 0;
        int[] half = new int[counts.length];
        for (int i = 0; i < used; i++) {
            int to = Math.toIntExact(Math.floorDiv(first + i, 2) - start);
            for (int level = 0; level < LEVELS; level++) {
                half[to * LEVELS + level] += counts[i * LEVELS + level];
            }
            stretches = to + 1;
        }
        counts = half;
        first = start;
        used = stretches;
        width *= 2;
    }

    /// The earliest stretch's beginning, in nanoseconds since 1970; [LogLine#NO_TIMESTAMP] while there is none.
    public synchronized long start() {
        return used == 0 ? LogLine.NO_TIMESTAMP : first * width;
    }

    /// Behind the last stretch, in nanoseconds since 1970; [LogLine#NO_TIMESTAMP] while there is none.
    public synchronized long end() {
        return used == 0 ? LogLine.NO_TIMESTAMP : (first + used) * width;
    }

    /// The counts from one end to the other as no more than so many stretches of one width, in the order of time,
    /// those without lines included.
    public List<Bucket> buckets(int most) {
        return buckets(start(), end(), most);
    }

    /// As [#buckets(int)], between two moments.
    ///
    /// @param from nanoseconds since 1970; the stretch that it lies in is the first
    /// @param until nanoseconds since 1970, exclusive
    public synchronized List<Bucket> buckets(long from, long until, int most) {
        if (used == 0 || until <= from || most < 1) {
            return List.of();
        }
        long begin = Math.max(first, Math.floorDiv(from, width));
        long end = Math.min(first + used, Math.ceilDiv(until, width));
        long together = 1;
        while (Math.ceilDiv(end, together) - Math.floorDiv(begin, together) > most) {
            together *= 2;
        }
        var buckets = new ArrayList<Bucket>();
        for (long at = Math.floorDiv(begin, together); at < Math.ceilDiv(end, together); at++) {
            buckets.add(new Bucket(at * together * width, together * width, sum(at * together, together)));
        }
        return List.copyOf(buckets);
    }

    private List<Integer> sum(long from, long stretches) {
        Integer[] sums = new Integer[LEVELS];
        Arrays.fill(sums, 0);
        for (long at = Math.max(first, from); at < Math.min(first + used, from + stretches); at++) {
            int index = Math.toIntExact(at - first) * LEVELS;
            for (int level = 0; level < LEVELS; level++) {
                sums[level] += counts[index + level];
            }
        }
        return List.of(sums);
    }
}
