package io.quayside.engine.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Arrays;

/// A body in chunks (RFC 9112, section 7.1). Extensions and trailers are read and left out.
final class ChunkedBody extends Body {
    private static final byte[] END = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};

    private final InputStream connection;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(InputStream connection) {
        this.connection = connection;
    }

    @Override
    boolean ended() {
        return ended;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = connection.read(bytes, offset, (int) Math.min(left, length));
        if (count < 0) {
            throw new EOFException("it broke off in the middle of an answer");
        }
        left -= count;
        if (left == 0 && endFollows()) {
            ended = true;
        }
        return count;
    }

    /// Looks, without waiting, whether the end lies right behind the last chunk, as it usually does: then the
    /// connection can be used again even when the reader does not ask for more.
    private boolean endFollows() throws IOException {
        if (!connection.markSupported() || connection.available() < END.length) {
            return false;
        }
        connection.mark(END.length);
        if (Arrays.equals(connection.readNBytes(END.length), END)) {
            return true;
        }
        connection.reset();
        return false;
    }

    private void nextChunk() throws IOException {
        if (!first && !ResponseHead.line(connection, false).isEmpty()) {
            throw new ProtocolException("a chunk is longer than it says");
        }
        first = false;
        String size = ResponseHead.line(connection, false).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new ProtocolException("a chunk's size is malformed");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            while (!ResponseHead.line(connection, false).isEmpty()) {
                // A trailer.
            }
            ended = true;
        }
    }
}
