package io.quayside.engine.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// What arrives in a channel, with some of it read ahead. Unlike a `BufferedInputStream` it takes no lock for
/// every byte, and it tells what is here already without asking the channel. One reader at a time.
final class ConnectionInput extends BulkInput {
    private static final int BUFFER = 64 * 1024;

    private final InputStream channel;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;

    ConnectionInput(InputStream channel) {
        this.channel = channel;
    }

    /// How many bytes can be read without waiting, at the least.
    int buffered() {
        return end - at;
    }

    /// One of the bytes that are here already.
    ///
    /// @param index from 0, below [#buffered]
    int peek(int index) {
        return buffer[at + index] & 0xff;
    }

    /// Leaves out bytes that are here already.
    void skipBuffered(int count) {
        at += count;
    }

    @Override
    public int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == end) {
            if (length >= BUFFER) {
                return channel.read(bytes, offset, length);
            }
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, offset, count);
        at += count;
        return count;
    }

    /// The next byte, which must come.
    int need() throws IOException {
        int b = read();
        if (b < 0) {
            throw new EOFException("it closed the connection in the middle of an answer");
        }
        return b;
    }

    @Override
    public int available() throws IOException {
        return end - at + channel.available();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, channel.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
