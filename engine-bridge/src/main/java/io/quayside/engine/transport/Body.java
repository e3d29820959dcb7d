package io.quayside.engine.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/// The body of one answer as it lies in the connection. Ends where the body ends, not where the connection does.
abstract class Body extends InputStream {
    /// The part of a body that has not been read yet is unknown until its last byte was seen.
    abstract boolean ended();

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    static Body empty() {
        return new Fixed(InputStream.nullInputStream(), 0);
    }

    /// What RFC 9112 (section 6.3) says of the body's length.
    static Body of(ResponseHead head, ConnectionInput connection) throws IOException {
        if (head.says("Transfer-Encoding", "chunked")) {
            return new ChunkedBody(connection);
        }
        String length = head.first("Content-Length");
        if (length == null) {
            return new UntilClose(connection);
        }
        if (!length.matches("[0-9]{1,18}")) {
            throw new ProtocolException("its length is \"" + length + "\"");
        }
        return new Fixed(connection, Long.parseLong(length));
    }

    /// So many bytes.
    static final class Fixed extends Body {
        private final InputStream connection;
        private long left;

        Fixed(InputStream connection, long length) {
            this.connection = connection;
            this.left = length;
        }

        @Override
        boolean ended() {
            return left == 0;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = connection.read(bytes, offset, (int) Math.min(left, length));
            if (count < 0) {
                throw new EOFException("it ended the answer " + left + " bytes early");
            }
            left -= count;
            return count;
        }
    }

    /// Everything up to the end of the connection.
    static final class UntilClose extends Body {
        private final InputStream connection;

        UntilClose(InputStream connection) {
            this.connection = connection;
        }

        @Override
        boolean ended() {
            return false;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return connection.read(bytes, offset, length);
        }
    }
}
