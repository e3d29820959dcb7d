package io.quayside.app.bench;

import io.quayside.engine.log.PlayedLogs;
import io.quayside.engine.model.Container;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// A log stream as Docker frames it, recorded once and handed out again and again at a pace that no engine reaches.
final class FloodOfLines extends PlayedLogs {
    private static final int MOST_LINES = 10_000;
    private static final int LEAST_LINES = 50;
    private static final int BLOCKS_PER_SECOND = 100;
    private static final String STAMP = "2026-11-22T13:15:%02d.%09dZ ";
    private static final int NANOS_AT = "2026-11-22T13:15:00.".length();
    private static final int NANOS_DIGITS = 9;

    private final Container container;
    private final long linesPerSecond;
    private final int blockLines;
    private final byte[] block;
    /// Where in it each line's nanoseconds are.
    private final int[] stamps;
    private final int length;

    FloodOfLines(Container container, long linesPerSecond) {
        this.container = container;
        this.linesPerSecond = linesPerSecond;
        // Every stream has a block of its own: those of 200 slow ones have to fit into the heap.
        this.blockLines = Math.clamp(linesPerSecond / BLOCKS_PER_SECOND, LEAST_LINES, MOST_LINES);
        this.block = new byte[blockLines * 200];
        this.stamps = new int[blockLines];
        this.length = record();
    }

    private int record() {
        var recorded = ByteBuffer.wrap(block);
        for (int i = 0; i < blockLines; i++) {
            var line = (STAMP + "%05d \u001b[32mINFO\u001b[0m http.server GET /api/orders/%05d 200 in %d ms, cached\n")
                    .formatted(0, i, i, i, i % 97)
                    .getBytes(StandardCharsets.UTF_8);
            recorded.putInt(1 << 24).putInt(line.length);
            stamps[i] = recorded.position() + NANOS_AT;
            recorded.put(line);
        }
        return recorded.position();
    }

    @Override
    protected InputStream stream() {
        return new Paced();
    }

    @Override
    public Optional<Container> container(String id) {
        return Optional.of(container);
    }

    /// Never ends.
    private final class Paced extends InputStream {
        private final long began = System.nanoTime();
        private byte[] bytes = block;
        private long blocks;
        private int at;

        @Override
        public int read(byte[] into, int from, int wanted) {
            if (at == length) {
                at = 0;
                blocks++;
                stamp();
            }
            if (at == 0) {
                long due = began + blocks * blockLines * 1_000_000_000L / linesPerSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
            }
            int count = Math.min(wanted, length - at);
            System.arraycopy(bytes, at, into, from, count);
            at += count;
            return count;
        }

        /// Every line has a time of its own: lines that come again with the same one are taken once.
        private void stamp() {
            if (bytes == block) {
                bytes = block.clone();
            }
            for (int line = 0; line < blockLines; line++) {
                long nanos = blocks * blockLines + line;
                for (int digit = NANOS_DIGITS - 1; digit >= 0; digit--) {
                    bytes[stamps[line] + digit] = (byte) ('0' + nanos % 10);
                    nanos /= 10;
                }
            }
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
