package io.quayside.engine.transport;

import java.io.IOException;
import java.io.OutputStream;

/// An output that is written in bulk; a single byte is written as one of many.
abstract class BulkOutput extends OutputStream {
    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;
}
