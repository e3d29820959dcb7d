package io.quayside.engine.log;

import java.io.InputStream;
import java.util.Random;

/// Hands out a stream recorded from a real engine (frames of about a hundred bytes) again and again, faster than any
/// engine could: to see how much a tail can take.
final class RecordedEngine extends PlayedLogs {
    private static final int BLOCK_LINES = 10_000;

    static final int TEN_MILLION = 10_000_000;
    private static final int DIFFERENT = 200_000;

    private final byte[] block;
    private final int blocks;

    private RecordedEngine(byte[] block, int blocks) {
        this.block = block;
        this.blocks = blocks;
    }

    /// @param lines a multiple of 10,000
    RecordedEngine(int lines) {
        this(Recorded.framed(LogStream.STDOUT, 0, block()), lines / BLOCK_LINES);
    }

    /// Ten million lines of about a hundred bytes as a web server writes them, 200,000 of them different.
    static RecordedEngine tenMillion() {
        String[] levels = {"INFO ", "INFO ", "INFO ", "INFO ", "INFO ", "INFO ", "DEBUG", "DEBUG", "WARN ", "ERROR"};
        String[] words = {
            "checkout", "session", "upstream", "worker", "queue", "retry", "index", "order", "user", "flush"
        };
        int[] statuses = {200, 200, 200, 404, 500};
        var random = new Random(1);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < DIFFERENT; i++) {
            written.append("%s http.server GET /api/%s/%06d %d in %d ms, %s %s cached, agent curl/8.5.0 id=%08x%n"
                    .formatted(
                            levels[random.nextInt(10)],
                            words[random.nextInt(10)],
                            random.nextInt(1_000_000),
                            statuses[random.nextInt(5)],
                            random.nextInt(900),
                            words[random.nextInt(10)],
                            words[random.nextInt(10)],
                            random.nextInt()));
        }
        return new RecordedEngine(Recorded.framed(LogStream.STDOUT, 0, written.toString()), TEN_MILLION / DIFFERENT);
    }

    /// Hands out a stream once.
    static RecordedEngine once(byte[] stream) {
        return new RecordedEngine(stream, 1);
    }

    private static String block() {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < BLOCK_LINES; i++) {
            written.append(
                    "%05d INFO http.server GET /api/orders/%05d 200 in %d ms, cached, agent curl/8.5.0 needle%d\n"
                            .formatted(i, i, i % 97, i % 1_000));
        }
        return written.toString();
    }

    @Override
    protected InputStream stream() {
        return new Repeated();
    }

    private final class Repeated extends InputStream {
        private int done;
        private int at;

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == block.length) {
                at = 0;
                done++;
            }
            if (done == blocks) {
                return -1;
            }
            int count = Math.min(length, block.length - at);
            System.arraycopy(block, at, into, from, count);
            at += count;
            return count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
