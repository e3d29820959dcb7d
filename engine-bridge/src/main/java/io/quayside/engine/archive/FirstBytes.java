package io.quayside.engine.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/// The beginning of a stream, which ends after so many bytes whatever follows; reading stops when the thread is
/// interrupted. A few bytes of a compressed file may otherwise go on for hours.
final class FirstBytes extends FilterInputStream {
    private long left;

    /// @param in closed with this
    /// @param most bytes
    FirstBytes(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        if (isOver()) {
            return -1;
        }
        var read = in.read();
        left -= read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length > 0 && isOver()) {
            return -1;
        }
        var read = in.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        if (isOver()) {
            return 0;
        }
        var skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private boolean isOver() throws InterruptedIOException {
        // The mark stays: whoever has more to read stops there, too.
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Nobody waits for it any more.");
        }
        return left <= 0;
    }
}
