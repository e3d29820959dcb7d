package io.quayside.engine.log;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Goes through the records of a store one after the other, where they lie and without making an object of each. One
/// thread's own: it keeps the stretch that it read last.
final class LineScanner {
    private final LineStore store;
    private final BooleanSupplier stopped;
    private byte[] buffer = new byte[0];
    private @Nullable Segment held;

    /// @param stopped asked before each stretch; then the scan ends early
    LineScanner(LineStore store, BooleanSupplier stopped) {
        this.store = store;
        this.stopped = stopped;
    }

    /// Looks at a line's record; see [LineRecord].
    interface Visitor {
        void visit(long line, byte[] records, int at);
    }

    /// @param from first line
    /// @param end behind the last line; at most the store's size
    void scan(long from, long end, Visitor visitor) {
        long line = from;
        while (line < end && !stopped.getAsBoolean()) {
            Segment segment = store.segmentOf(line);
            byte[] records = records(segment);
            int at = segment.offset(records, line);
            long stop = Math.min(end, store.nextSegment(segment));
            while (line < stop) {
                visitor.visit(line, records, at);
                at += Segment.HEAD + LineRecord.length(records, at);
                line++;
            }
        }
    }

    /// A copy of a segment's records in this scanner's own buffer, from memory or from the file.
    byte[] records(Segment segment) {
        if (segment == held) {
            return buffer;
        }
        held = null;
        byte[] inMemory = segment.bytes();
        if (inMemory != null) {
            // The writer may be farther already, but not behind the lines that it has published.
            int used = segment.used();
            makeRoom(used);
            System.arraycopy(inMemory, 0, buffer, 0, used);
            if (segment.isStill(inMemory)) {
                return buffer;
            }
        }
        makeRoom(segment.used());
        store.read(segment, buffer);
        held = segment;
        return buffer;
    }

    private void makeRoom(int length) {
        if (buffer.length < length) {
            buffer = new byte[Math.max(1 << 20, length)];
        }
    }
}
