package io.quayside.engine.transport;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.EngineHttp.Content;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;

/// The body of a request as chunks (RFC 9112, section 7.1), each of which may wait for the engine as long as the
/// exchange allows.
final class ChunkedOutput extends OutputStream {
    private static final int CHUNK = 32 * 1024;
    /// Room before the bytes for the chunk's length in hexadecimal digits and a line end.
    private static final int HEAD = 10;

    private final Connection connection;
    private final byte[] buffer = new byte[HEAD + CHUNK + 2];
    private int filled;

    private ChunkedOutput(Connection connection) {
        this.connection = connection;
    }

    /// Sends all of it, or as much as the engine takes: its answer says why it took no more.
    static void send(Content content, Connection connection) {
        var out = new ChunkedOutput(connection);
        try {
            content.writeTo(out);
            out.sendFilled();
            byte[] end = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            out.require(connection.send(end, 0, end.length));
        } catch (Refusal e) {
            // The answer is on its way.
        } catch (ClosedByInterruptException | InterruptedIOException e) {
            connection.talk(() -> {
                throw e;
            });
        } catch (IOException e) {
            throw new EngineException.Local(
                    "What was to be sent could not be read: " + Failures.words(e) + ".", "See to that file.", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int sent = 0;
        while (sent < length) {
            int part = Math.min(length - sent, CHUNK - filled);
            System.arraycopy(bytes, offset + sent, buffer, HEAD + filled, part);
            filled += part;
            sent += part;
            if (filled == CHUNK) {
                sendFilled();
            }
        }
    }

    private void sendFilled() throws IOException {
        if (filled == 0) {
            return;
        }
        byte[] head = (Integer.toHexString(filled) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int from = HEAD - head.length;
        System.arraycopy(head, 0, buffer, from, head.length);
        buffer[HEAD + filled] = '\r';
        buffer[HEAD + filled + 1] = '\n';
        int length = head.length + filled + 2;
        filled = 0;
        require(connection.send(buffer, from, length));
    }

    private void require(boolean taken) throws Refusal {
        if (!taken) {
            throw new Refusal();
        }
    }

    /// The engine takes no more.
    private static final class Refusal extends IOException {
        private static final long serialVersionUID = 1;

        Refusal() {
            super("the engine takes no more");
        }
    }
}
