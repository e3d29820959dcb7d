package io.quayside.engine.log;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Subscription;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands out a stream recorded from a real engine (frames of about a hundred bytes) again and again, faster than any
/// engine could: to see how much a tail can take.
final class RecordedEngine implements LogEngine {
    private static final int BLOCK_LINES = 10_000;

    private final byte[] block;
    private final int blocks;

    /// @param lines a multiple of 10,000
    RecordedEngine(int lines) {
        blocks = lines / BLOCK_LINES;
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < BLOCK_LINES; i++) {
            written.append(
                    "%05d INFO http.server GET /api/orders/%05d 200 in %d ms, cached, agent curl/8.5.0 needle%d\n"
                            .formatted(i, i, i % 97, i % 1_000));
        }
        block = Recorded.framed(LogStream.STDOUT, 0, written.toString());
    }

    @Override
    public Answer open(LogRequest request) {
        return new Answer() {
            @Override
            public InputStream body() {
                return new Repeated();
            }

            @Override
            public @Nullable Instant date() {
                return null;
            }

            @Override
            public void close() {
                // Nothing to release.
            }
        };
    }

    @Override
    public Optional<Container> container(String id) {
        return Optional.empty();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public EngineKind kind() {
        return EngineKind.DOCKER;
    }

    @Override
    public boolean hasTerminal(String id) {
        return false;
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
