package io.quayside.engine.log;

import java.util.Arrays;

/// Lines of one source on their way from the thread that reads them to the one that stores them. Used again and again,
/// by one thread at a time.
final class LineBatch implements LineSink {
    private static final int USUAL_BYTES = 4 << 10;
    private static final int USUAL_LINES = 64;
    /// What a batch keeps for the next use at most, unless it was said otherwise.
    private static final int KEPT_BYTES = 1 << 20;

    private final int kept;
    private byte[] bytes = new byte[USUAL_BYTES];
    private long[] timestamps = new long[USUAL_LINES];
    private int[] ends = new int[USUAL_LINES];
    private byte[] kinds = new byte[USUAL_LINES];
    private int count;

    LineBatch() {
        this(KEPT_BYTES);
    }

    /// @param kept how many bytes of room stay for the next use at most: what it usually takes should fit
    LineBatch(int kept) {
        this.kept = kept;
    }

    @Override
    public void line(long timestamp, LogStream stream, boolean terminated, byte[] from, int at, int length) {
        int start = size();
        makeRoom(1, length);
        System.arraycopy(from, at, bytes, start, length);
        timestamps[count] = timestamp;
        ends[count] = start + length;
        kinds[count] = LineKind.of(stream, terminated);
        count++;
    }

    /// Takes over another batch's lines.
    void addAll(LineBatch other) {
        int start = size();
        makeRoom(other.count, other.size());
        System.arraycopy(other.bytes, 0, bytes, start, other.size());
        System.arraycopy(other.timestamps, 0, timestamps, count, other.count);
        System.arraycopy(other.kinds, 0, kinds, count, other.count);
        for (int i = 0; i < other.count; i++) {
            ends[count + i] = start + other.ends[i];
        }
        count += other.count;
    }

    void clear() {
        count = 0;
        if (bytes.length > kept) {
            bytes = new byte[USUAL_BYTES];
        }
    }

    private void makeRoom(int lines, int length) {
        if (count + lines > ends.length) {
            int capacity = Math.max(count + lines, count * 2);
            timestamps = Arrays.copyOf(timestamps, capacity);
            ends = Arrays.copyOf(ends, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        int used = size();
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
        }
    }

    int count() {
        return count;
    }

    /// How many bytes its lines have.
    int size() {
        return count == 0 ? 0 : ends[count - 1];
    }

    long timestamp(int line) {
        return timestamps[line];
    }

    /// The run of lines from `from` on that are not later than `limit`; `from` itself belongs to it in any case.
    ///
    /// @return the run's exclusive end
    int runUntil(int from, long limit) {
        int end = from + 1;
        while (end < count && timestamps[end] <= limit) {
            end++;
        }
        return end;
    }

    /// Appends a line to a store.
    void give(int line, int source, LineStore store) throws InterruptedException {
        int start = line == 0 ? 0 : ends[line - 1];
        var head = new LineHead(
                timestamps[line],
                source,
                LineKind.stream(kinds[line]),
                LineKind.isTerminated(kinds[line]),
                ends[line] - start);
        store.append(head, bytes, start);
    }
}
