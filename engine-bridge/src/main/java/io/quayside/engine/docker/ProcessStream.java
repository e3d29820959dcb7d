package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException.Garbled;
import io.quayside.engine.transport.EngineHttp.Upgraded;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Input and output of a program in a container. One reader and one writer at a time; closing it from any
/// thread ends both, and leaves the program alone.
public final class ProcessStream implements AutoCloseable {
    private static final int CHUNK = 32 * 1024;
    private static final int HEADER = 8;
    private static final int STDERR = 2;

    private final String doing;
    private final Upgraded connection;
    private final DataInputStream body;
    private final boolean multiplexed;
    private int left;
    private boolean error;

    ProcessStream(String doing, Upgraded connection, boolean terminal) {
        this.doing = doing;
        this.connection = connection;
        this.body = new DataInputStream(connection.getBody());
        this.multiplexed = !terminal;
    }

    /// Takes output.
    public interface Sink {
        /// @param bytes the taker's own
        /// @param error whether the program wrote them to standard error
        void take(byte[] bytes, boolean error);
    }

    /// Waits for some bytes and hands them over.
    ///
    /// @return false at the end: the program has ended, or the engine has
    /// @throws io.quayside.engine.model.EngineException when the connection broke off or was closed
    public boolean next(Sink sink) {
        try {
            while (multiplexed && left == 0) {
                if (!header()) {
                    return false;
                }
            }
            var bytes = new byte[multiplexed ? Math.min(left, CHUNK) : CHUNK];
            var count = body.read(bytes, 0, bytes.length);
            if (count < 0) {
                return false;
            }
            left -= multiplexed ? count : 0;
            sink.take(count == bytes.length ? bytes : Arrays.copyOf(bytes, count), error);
            return true;
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    /// "Stream format" of `POST /containers/{id}/attach`: the stream's number, three zeros, the length.
    private boolean header() throws IOException {
        var header = new byte[HEADER];
        try {
            body.readFully(header);
        } catch (EOFException e) {
            return false;
        }
        left = (header[4] & 0xff) << 24 | (header[5] & 0xff) << 16 | (header[6] & 0xff) << 8 | (header[7] & 0xff);
        error = header[0] == STDERR;
        if (header[0] < 0 || header[0] > STDERR || (header[1] | header[2] | header[3]) != 0 || left < 0) {
            throw new Garbled(doing + " did not work: the program's output is not multiplexed as it should be.", null);
        }
        return true;
    }

    /// What goes to the program, at once; closing it tells the program that nothing more comes, and its
    /// output goes on.
    public OutputStream input() {
        return connection.output();
    }

    @Override
    public void close() {
        connection.close();
    }
}
