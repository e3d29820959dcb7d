package io.quayside.engine.log;

import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/// Where a log was when its stream broke off: the newest lines, by time stamp and content. An engine can only be asked
/// for lines *since* a moment, so the answer begins with lines that are here already; these are recognised and left
/// out.
///
/// An engine stamps the lines of the two streams independently, so a line may follow one that is later by a bit:
/// everything of the last [#WINDOW] counts as new enough to come again. One thread.
final class ResumePoint {
    /// Nanoseconds.
    static final long WINDOW = 100_000_000;

    private static final int MOST = 1 << 16;

    private final CRC32C checksum = new CRC32C();
    /// A ring; its length is a power of two.
    private long[] timestamps = new long[256];
    private long[] contents = new long[256];
    private int first;
    private int count;
    private long newest = LogLine.NO_TIMESTAMP;

    boolean isEmpty() {
        return count == 0;
    }

    /// The newest time stamp, or [LogLine#NO_TIMESTAMP].
    long newest() {
        return newest;
    }

    int count() {
        return count;
    }

    long contentOf(LogStream stream, boolean terminated, byte[] bytes, int from, int length) {
        checksum.reset();
        checksum.update(bytes, from, length);
        return checksum.getValue() << 31 ^ ((long) length << 2) ^ LineKind.of(stream, terminated);
    }

    void add(long timestamp, long content) {
        newest = Math.max(newest, timestamp);
        while (count > 0 && (timestamps[first] < newest - WINDOW || count == MOST)) {
            first = (first + 1) & (timestamps.length - 1);
            count--;
        }
        if (count == timestamps.length) {
            grow();
        }
        int at = (first + count) & (timestamps.length - 1);
        timestamps[at] = timestamp;
        contents[at] = content;
        count++;
    }

    /// Whether this very line is among the newest.
    boolean contains(long timestamp, long content) {
        if (timestamp < newest - WINDOW) {
            return false;
        }
        for (int i = count - 1; i >= 0; i--) {
            int at = (first + i) & (timestamps.length - 1);
            if (timestamps[at] == timestamp && contents[at] == content) {
                return true;
            }
        }
        return false;
    }

    /// The oldest moment that an answer must reach back to.
    long since() {
        long oldest = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            oldest = Math.min(oldest, timestamps[(first + i) & (timestamps.length - 1)]);
        }
        return oldest;
    }

    /// The lines that will come again.
    Known known() {
        Map<Key, Integer> lines = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = (first + i) & (timestamps.length - 1);
            lines.merge(new Key(timestamps[at], contents[at]), 1, Integer::sum);
        }
        return new Known(lines, newest);
    }

    private void grow() {
        long[] oldTimes = timestamps;
        long[] oldContents = contents;
        timestamps = new long[oldTimes.length * 2];
        contents = new long[oldTimes.length * 2];
        int tail = oldTimes.length - first;
        System.arraycopy(oldTimes, first, timestamps, 0, tail);
        System.arraycopy(oldTimes, 0, timestamps, tail, first);
        System.arraycopy(oldContents, first, contents, 0, tail);
        System.arraycopy(oldContents, 0, contents, tail, first);
        first = 0;
    }

    private record Key(long timestamp, long content) {}

    /// Lines that are here already, each to be recognised once.
    static final class Known {
        private final Map<Key, Integer> lines;
        private final long newest;

        private Known(Map<Key, Integer> lines, long newest) {
            this.lines = lines;
            this.newest = newest;
        }

        /// Whether this is one of them.
        boolean take(long timestamp, long content) {
            var key = new Key(timestamp, content);
            var times = lines.get(key);
            if (times == null) {
                return false;
            }
            if (times == 1) {
                lines.remove(key);
            } else {
                lines.put(key, times - 1);
            }
            return true;
        }

        /// Whether none of them can come any more after a line of this time.
        boolean isPast(long timestamp) {
            return lines.isEmpty() || timestamp > newest + WINDOW;
        }
    }
}
