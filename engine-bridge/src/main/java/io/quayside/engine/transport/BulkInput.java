package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;

/// An input that is read in bulk; a single byte is read as one of many.
abstract class BulkInput extends InputStream {
    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
