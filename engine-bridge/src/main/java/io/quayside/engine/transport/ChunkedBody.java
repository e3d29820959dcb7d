package io.quayside.engine.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;

/// A body in chunks (RFC 9112, section 7.1). Extensions and trailers are read and left out.
///
/// Engines send each line of a log as a chunk of its own: reading hands on as many of them at a time as have arrived.
final class ChunkedBody extends Body {
    private static final byte[] END = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_EXTENSION = 64 * 1024;

    private final ConnectionInput connection;
    private long left;
    private boolean first = true;
    private boolean ended;

    ChunkedBody(ConnectionInput connection) {
        this.connection = connection;
    }

    @Override
    boolean ended() {
        return ended;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0 && !ended) {
            nextChunk();
        }
        if (ended) {
            return -1;
        }
        int count = readChunk(bytes, offset, length);
        while (left == 0 && !ended && count < length && nextHasArrived()) {
            nextChunk();
            if (!ended && connection.buffered() > 0) {
                count += readChunk(bytes, offset + count, length - count);
            }
        }
        return count;
    }

    private int readChunk(byte[] bytes, int offset, int length) throws IOException {
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
    private boolean endFollows() {
        if (connection.buffered() < END.length) {
            return false;
        }
        for (int i = 0; i < END.length; i++) {
            if (connection.peek(i) != END[i]) {
                return false;
            }
        }
        connection.skipBuffered(END.length);
        return true;
    }

    /// Whether the head of the next chunk is here whole, so that reading it does not wait. The end has no bytes to hand
    /// on: it is left for the next call, which may wait for its trailers.
    private boolean nextHasArrived() {
        int here = connection.buffered();
        if (here < 3 || connection.peek(2) == '0') {
            return false;
        }
        for (int i = 2; i < here; i++) {
            if (connection.peek(i) == '\n') {
                return i + 1 < here;
            }
        }
        return false;
    }

    private void nextChunk() throws IOException {
        if (!first && !endsLine(connection.need())) {
            throw new ProtocolException("a chunk is longer than it says");
        }
        first = false;
        left = size();
        if (left == 0) {
            while (!ResponseHead.line(connection, false).isEmpty()) {
                // A trailer.
            }
            ended = true;
        }
    }

    private boolean endsLine(int b) throws IOException {
        return b == '\n' || (b == '\r' && connection.need() == '\n');
    }

    /// Reads the line that says how long the next chunk is: hexadecimal digits, perhaps blanks and extensions.
    private long size() throws IOException {
        long size = 0;
        int digits = 0;
        int b = connection.need();
        for (int digit = hex(b); digit >= 0; digit = hex(b)) {
            size = size << 4 | digit;
            if (++digits > MOST_DIGITS) {
                throw malformed();
            }
            b = connection.need();
        }
        while (b == ' ' || b == '\t') {
            b = connection.need();
        }
        if (b == ';') {
            for (int length = 0; b != '\n'; b = connection.need()) {
                if (++length > LONGEST_EXTENSION) {
                    throw malformed();
                }
            }
        }
        if (digits == 0 || !endsLine(b)) {
            throw malformed();
        }
        return size;
    }

    /// @return negative for what is no digit
    private static int hex(int b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    private static ProtocolException malformed() {
        return new ProtocolException("a chunk's size is malformed");
    }
}
