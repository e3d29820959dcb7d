package io.quayside.engine.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lines in the order in which they were appended, as bytes: the newest in memory, older ones in a file once they take
/// more than a budget. A line costs its bytes, 15 more for its head, and less than one byte of memory once it has been
/// moved to the file.
///
/// One thread appends and publishes; any thread reads what was published. Reading may read from disk: not for the
/// UI thread, but for the few lines that it shows.
public final class LineStore implements AutoCloseable {
    /// How many bytes of lines stay in memory by default.
    public static final long BUDGET = 24L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(LineStore.class);
    private static final int SEGMENT = 1 << 20;
    private static final Duration RETRY = Duration.ofMillis(500);

    private final LogFolder folder;
    private final long budget;
    private final SegmentCache cache = new SegmentCache();
    private final ChangeSignal closing = new ChangeSignal();
    private volatile @Nullable SpillFile file;
    private volatile Segment[] segments = new Segment[16];
    private volatile int segmentCount;
    private volatile long published;
    private volatile StoreState state = new StoreState.Taking();
    private volatile boolean closed;
    /// Room that is used again: a garbage collector that has a megabyte to clear for each megabyte of lines lets the
    /// process grow.
    private byte @Nullable [] spare;

    private long appended;
    private long inMemory;
    private int firstInMemory;

    /// @param budget bytes of lines that may stay in memory; a segment of 1 MiB more is always allowed
    public LineStore(LogFolder folder, long budget) {
        this.folder = folder;
        this.budget = budget;
    }

    /// How many lines can be read.
    public long size() {
        return published;
    }

    public StoreState state() {
        return state;
    }

    /// Whether its lines were forgotten.
    boolean isClosed() {
        return closed;
    }

    /// Reads a whole line.
    ///
    /// @throws IndexOutOfBoundsException when there is no such line
    /// @throws UncheckedIOException when the disk fails, or the store was closed
    public LogLine line(long index) {
        return line(index, Integer.MAX_VALUE);
    }

    /// Reads a line, but no more than its first `limit` bytes.
    public LogLine line(long index, int limit) {
        return line(index, limit, false);
    }

    /// Reads a line, but no more than its last `limit` bytes.
    public LogLine end(long index, int limit) {
        return line(index, limit, true);
    }

    private LogLine line(long index, int limit, boolean last) {
        Segment segment = segmentOf(index);
        byte[] inMemory = segment.bytes();
        if (inMemory != null) {
            LogLine line = read(segment, inMemory, index, limit, last);
            if (line != null && segment.isStill(inMemory)) {
                return line;
            }
        }
        LogLine line = read(segment, records(segment), index, limit, last);
        return Objects.requireNonNull(line, "A stretch that was read back has its lines");
    }

    /// @param last whether the last bytes are wanted, not the first
    /// @return null when the array holds other records by now
    private static @Nullable LogLine read(Segment segment, byte[] records, long index, int limit, boolean last) {
        try {
            int at = segment.offset(records, index);
            LineHead head = LineRecord.head(records, at);
            int count = Math.min(limit, head.length());
            int from = at + Segment.HEAD + (last ? head.length() - count : 0);
            return new LogLine(index, head, Arrays.copyOfRange(records, from, from + count));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            return null;
        }
    }

    /// The first line that is no earlier than a moment; [#size()] when there is none. Costs the reading of one stretch.
    ///
    /// @param timestamp nanoseconds since 1970
    public long lineAtTime(long timestamp) {
        long size = published;
        int count = segmentCount;
        Segment[] all = segments;
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].isFinished() && all[middle].maxTime() < timestamp) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == count || all[low].firstLine() >= size) {
            return size;
        }
        Segment segment = all[low];
        byte[] records = new LineScanner(this, () -> closed).records(segment);
        long end = Math.min(size, low + 1 < count ? all[low + 1].firstLine() : Long.MAX_VALUE);
        int at = 0;
        long line = segment.firstLine();
        while (line < end && LineRecord.timestamp(records, at) < timestamp) {
            at += Segment.HEAD + LineRecord.length(records, at);
            line++;
        }
        return line;
    }

    /// Appends a line, which can be read once it is published. One thread at a time. Blocks while neither memory nor
    /// disk has room.
    void append(LineHead head, byte[] bytes, int from) throws InterruptedException {
        Segment last = segmentCount == 0 ? null : segments[segmentCount - 1];
        if (last == null || !last.hasRoomFor(head.length())) {
            if (last != null) {
                last.finish();
                inMemory += last.used();
                makeRoom();
            }
            last = add(newSegment(last, Segment.HEAD + head.length()));
        }
        last.append(head, bytes, from);
        appended++;
    }

    /// Lets readers see everything that was appended.
    void publish() {
        published = appended;
    }

    private Segment newSegment(@Nullable Segment before, int wanted) {
        byte[] room = spare != null && wanted <= SEGMENT ? spare : new byte[Math.max(SEGMENT, wanted)];
        spare = null;
        return new Segment(appended, room, before == null ? Long.MIN_VALUE : before.maxTime());
    }

    private Segment add(Segment segment) {
        Segment[] grown = segments;
        int count = segmentCount;
        if (count == grown.length) {
            grown = Arrays.copyOf(grown, count * 2);
        }
        grown[count] = segment;
        // In this order: who reads the count and then the array finds that many segments.
        segments = grown;
        segmentCount = count + 1;
        return segment;
    }

    /// Moves the oldest segments to the file until the budget holds. While the disk takes no more, up to twice the
    /// budget stays in memory; then it waits, and so does the engine.
    private void makeRoom() throws InterruptedException {
        while (inMemory > budget) {
            try {
                spillOldest();
                state = new StoreState.Taking();
            } catch (IOException e) {
                if (!(state instanceof StoreState.DiskFull)) {
                    LOG.warn("Cannot move log lines to disk: {}", e.toString());
                    state = new StoreState.DiskFull(String.valueOf(e.getMessage()));
                }
                if (inMemory <= 2 * budget) {
                    return;
                }
                publish();
                waitBeforeRetry();
            }
        }
    }

    private void spillOldest() throws IOException {
        var target = file;
        if (target == null) {
            target = folder.newFile();
            file = target;
        }
        Segment oldest = segments[firstInMemory];
        var bytes = oldest.bytes();
        if (bytes != null) {
            oldest.movedTo(target.append(bytes, oldest.used()));
            spare = bytes.length == SEGMENT ? bytes : null;
        }
        inMemory -= oldest.used();
        firstInMemory++;
    }

    private void waitBeforeRetry() throws InterruptedException {
        if (closing.await(() -> closed, RETRY)) {
            throw new InterruptedException("The store was closed");
        }
    }

    /// The stretch that a line is in.
    Segment segmentOf(long line) {
        if (line < 0 || line >= published) {
            throw new IndexOutOfBoundsException("Line " + line + " of " + published);
        }
        int low = 0;
        int high = segmentCount - 1;
        Segment[] all = segments;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (all[middle].firstLine() <= line) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return all[low];
    }

    /// The first line of the stretch behind.
    long nextSegment(Segment segment) {
        int count = segmentCount;
        Segment[] all = segments;
        int low = Arrays.binarySearch(all, 0, count, segment, (a, b) -> Long.compare(a.firstLine(), b.firstLine()));
        return low + 1 < count ? all[low + 1].firstLine() : Long.MAX_VALUE;
    }

    private byte[] records(Segment segment) {
        return cache.get(segment, spilled -> {
            byte[] read = new byte[spilled.used()];
            read(spilled, read);
            return read;
        });
    }

    /// Reads a stretch back that was moved to the file.
    void read(Segment segment, byte[] into) {
        var source = file;
        if (source == null) {
            throw new IllegalStateException("Nothing was moved to a file");
        }
        try {
            source.read(segment.place(), into, segment.used());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read log lines back from disk", e);
        }
    }

    /// Forgets all lines and deletes the file.
    @Override
    public void close() {
        closed = true;
        closing.raise();
        var toDelete = file;
        if (toDelete != null) {
            try {
                toDelete.close();
            } catch (IOException e) {
                LOG.warn("Cannot delete a file of log lines: {}", e.toString());
            }
        }
    }
}
