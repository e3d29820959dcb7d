package io.quayside.engine.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
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

    /// Reads a whole line.
    ///
    /// @throws IndexOutOfBoundsException when there is no such line
    /// @throws UncheckedIOException when the disk fails, or the store was closed
    public LogLine line(long index) {
        return line(index, Integer.MAX_VALUE);
    }

    /// Reads a line, but no more than its first `limit` bytes.
    public LogLine line(long index, int limit) {
        Segment segment = segmentOf(index);
        byte[] records = records(segment);
        int at = segment.offset(records, index);
        LineHead head = LineRecord.head(records, at);
        int from = at + Segment.HEAD;
        return new LogLine(index, head, Arrays.copyOfRange(records, from, from + Math.min(limit, head.length())));
    }

    /// Visits lines, but not notes, one after the other, without making an object of each: for search and saving. May
    /// run on any
    /// thread.
    ///
    /// @param from first line
    /// @param end behind the last line; at most [#size()]
    /// @param visitor returns whether to go on
    void scan(long from, long end, Visitor visitor) {
        long line = from;
        while (line < end) {
            Segment segment = segmentOf(line);
            byte[] records = recordsForScan(segment);
            int at = segment.offset(records, line);
            long stop = Math.min(end, nextSegment(segment));
            while (line < stop) {
                int length = LineRecord.length(records, at);
                boolean note = LineRecord.stream(records, at) == LogStream.NOTE;
                if (!note && !visitor.visit(line, records, at + Segment.HEAD, length)) {
                    return;
                }
                at += Segment.HEAD + length;
                line++;
            }
        }
    }

    /// Looks at a line's bytes where they lie.
    interface Visitor {
        boolean visit(long line, byte[] bytes, int from, int length);
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
            last = add(new Segment(appended, Math.max(SEGMENT, Segment.HEAD + head.length())));
        }
        last.append(head, bytes, from);
        appended++;
    }

    /// Lets readers see everything that was appended.
    void publish() {
        published = appended;
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
        }
        inMemory -= oldest.used();
        firstInMemory++;
    }

    private void waitBeforeRetry() throws InterruptedException {
        if (closing.await(() -> closed, RETRY)) {
            throw new InterruptedException("The store was closed");
        }
    }

    private Segment segmentOf(long line) {
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

    private long nextSegment(Segment segment) {
        int count = segmentCount;
        Segment[] all = segments;
        int low = Arrays.binarySearch(all, 0, count, segment, (a, b) -> Long.compare(a.firstLine(), b.firstLine()));
        return low + 1 < count ? all[low + 1].firstLine() : Long.MAX_VALUE;
    }

    private byte[] records(Segment segment) {
        var inMemoryStill = segment.bytes();
        if (inMemoryStill != null) {
            return inMemoryStill;
        }
        return cache.get(segment, this::read);
    }

    // A scan passes over everything once: it must not drive out of the cache what is on screen.
    private byte[] recordsForScan(Segment segment) {
        var inMemoryStill = segment.bytes();
        return inMemoryStill != null ? inMemoryStill : read(segment);
    }

    private byte[] read(Segment segment) {
        var source = file;
        if (source == null) {
            throw new IllegalStateException("Nothing was moved to a file");
        }
        byte[] records = new byte[segment.used()];
        try {
            source.read(segment.place(), records, records.length);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read log lines back from disk", e);
        }
        return records;
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
