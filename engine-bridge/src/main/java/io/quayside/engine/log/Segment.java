package io.quayside.engine.log;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A stretch of a [LineStore]: records of lines, one after the other, each a head of fixed size and the line's bytes.
/// Every [#STRIDE]th record's offset is kept, so that a line is found by a few steps and costs a fraction of a byte of
/// index.
///
/// Written by one thread; what lies before a count that was published can be read by any.
final class Segment {
    /// Length (4), time stamp (8), source (2), kind (1).
    static final int HEAD = 15;

    private static final int STRIDE = 64;

    private final long firstLine;
    private volatile byte @Nullable [] bytes;
    private volatile int[] offsets = new int[64];
    private int used;
    private int lines;
    private volatile long place = -1;
    private volatile boolean finished;
    private long maxTime;
    private volatile Escaped escapes = Escaped.UNKNOWN;

    /// Whether control sequences are in it.
    enum Escaped {
        UNKNOWN,
        NONE,
        SOME
    }

    /// @param room where the records go
    /// @param timeBefore the latest time stamp so far
    Segment(long firstLine, byte[] room, long timeBefore) {
        this.firstLine = firstLine;
        this.bytes = room;
        this.maxTime = timeBefore;
    }

    long firstLine() {
        return firstLine;
    }

    /// The number of lines; the writer's own, or of a segment that is finished.
    int lines() {
        return lines;
    }

    /// Behind the last record; to others than the writer at least behind the last that was published.
    int used() {
        return used;
    }

    /// The records, as long as they are in memory. Once they are not, the array is used again for others: who has read
    /// from it asks [#isStill] afterwards.
    byte @Nullable [] bytes() {
        return bytes;
    }

    /// Whether what was just read from the array were the records of this segment.
    boolean isStill(byte[] array) {
        // The reads before must not come after the one that says whether they were good.
        VarHandle.loadLoadFence();
        return bytes == array;
    }

    /// Where in the file the records begin; -1 while they are in memory only.
    long place() {
        return place;
    }

    boolean hasRoomFor(int length) {
        var target = bytes;
        return target != null && target.length - used >= HEAD + length;
    }

    void append(LineHead head, byte[] from, int at) {
        var target = bytes;
        if (target == null) {
            throw new IllegalStateException("This segment is finished");
        }
        if (lines % STRIDE == 0) {
            int entry = lines / STRIDE;
            if (entry == offsets.length) {
                offsets = Arrays.copyOf(offsets, entry * 2);
            }
            offsets[entry] = used;
        }
        LineRecord.write(target, used, head);
        System.arraycopy(from, at, target, used + HEAD, head.length());
        used += HEAD + head.length();
        lines++;
        maxTime = Math.max(maxTime, head.timestamp());
    }

    /// Whether no more lines will come.
    boolean isFinished() {
        return finished;
    }

    /// The latest time stamp of a line in it or before it; final once it is finished.
    long maxTime() {
        return maxTime;
    }

    /// No more lines will come: keeps no more index than is needed.
    void finish() {
        offsets = Arrays.copyOf(offsets, (lines + STRIDE - 1) / STRIDE);
        finished = true;
    }

    void movedTo(long filePlace) {
        place = filePlace;
        bytes = null;
    }

    Escaped escapes() {
        return escapes;
    }

    void setEscapes(Escaped found) {
        escapes = found;
    }

    /// A line whose record begins at or before a place, and not far from it.
    long strideBefore(int place) {
        int[] known = offsets;
        int low = 0;
        int high = Math.min(known.length, (lines + STRIDE - 1) / STRIDE) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            // What is not written yet is zero, and behind.
            if (known[middle] <= place && known[middle] > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return firstLine + (long) low * STRIDE;
    }

    /// Behind the record of the line before.
    int endOf(byte[] records, long line) {
        int last = offset(records, line - 1);
        return last + HEAD + LineRecord.length(records, last);
    }

    /// Where a line's record begins.
    ///
    /// @param records this segment's records, from memory or from the file
    int offset(byte[] records, long line) {
        int within = Math.toIntExact(line - firstLine);
        int at = offsets[within / STRIDE];
        for (int i = within % STRIDE; i > 0; i--) {
            at += HEAD + LineRecord.length(records, at);
        }
        return at;
    }
}
