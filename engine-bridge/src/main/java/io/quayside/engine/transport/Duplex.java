package io.quayside.engine.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// A channel of bytes to an engine and back. It is made unconnected, so that whoever owns it can close it from the very
/// beginning, from any thread. An interrupt of a thread that waits in it closes it.
interface Duplex extends AutoCloseable {
    /// Blocks until the other side has accepted.
    void connect() throws IOException;

    /// Unbuffered; only once connected.
    InputStream in() throws IOException;

    /// Unbuffered; only once connected.
    OutputStream out() throws IOException;

    /// Tells the other side that nothing more will come, and goes on reading.
    void finishOutput() throws IOException;

    /// Whether an idle channel can be used again, as far as can be seen without asking the other side.
    boolean looksAlive();

    /// Idempotent; ends whatever waits in this channel.
    @Override
    void close();
}
