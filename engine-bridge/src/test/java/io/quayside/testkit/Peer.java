package io.quayside.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One connection of a [ScriptedSocket], seen from the engine's side. Used by one thread.
public final class Peer {
    private final SocketChannel channel;
    private final List<String> requests;

    Peer(SocketChannel channel, List<String> requests) {
        this.channel = channel;
        this.requests = requests;
    }

    /// Reads one request's head, up to and with the empty line; a body stays unread.
    ///
    /// @throws EOFException when the other side has closed
    public String request() throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException("no request");
            }
            head.append((char) (one.get(0) & 0xff));
        }
        requests.add(head.toString());
        return head.toString();
    }

    /// Sends text as it is, status line and headers included.
    public Peer send(String raw) throws IOException {
        return send(raw.getBytes(StandardCharsets.UTF_8));
    }

    /// Sends bytes as they are.
    public Peer send(byte[] raw) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(raw);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        return this;
    }

    /// Sends a whole answer; the connection stays open.
    ///
    /// @param head status and further headers, as in `200 OK` or `200 OK\r\nApi-Version: 1.41`
    public Peer answer(String head, String contentType, String body) throws IOException {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return send("HTTP/1.1 " + head + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + length
                + "\r\n\r\n" + body);
    }

    /// Says nothing more, until the other side closes or the socket is closed.
    public void staySilent() throws IOException {
        ByteBuffer ignored = ByteBuffer.allocate(8192);
        while (channel.read(ignored.clear()) >= 0) {
            // What the other side still says is not answered.
        }
    }

    /// The connection, for what is not offered here. Closing it with a request unread resets it on the other side.
    public SocketChannel channel() {
        return channel;
    }
}
