package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Offers an engine that is reached in another way (a port with mutual TLS) as a Unix socket that only its owner may
/// open, for every program of this user that can speak to a socket alone. Each connection becomes one to the engine;
/// the end of one direction is passed on and the other goes on.
///
/// The folder of the socket must be its owner's alone: the socket is, too, a moment after it was made.
public final class SocketRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketRelay.class);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int BUFFER = 1 << 16;

    private final Path socket;
    private final Dialer dialer;
    private final ServerSocketChannel server;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final LongAdder bytes = new LongAdder();

    private SocketRelay(Path socket, Dialer dialer, ServerSocketChannel server) {
        this.socket = socket;
        this.dialer = dialer;
        this.server = server;
    }

    /// Listens from now on. A socket that somebody left there is replaced.
    ///
    /// @throws IOException when the socket cannot be made there
    public static SocketRelay open(Path socket, Endpoint engine) throws IOException {
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            if (socket.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
        var relay = new SocketRelay(socket, new Dialer(engine, SshProgram.USUAL), server);
        Thread.ofVirtual().name("Relay " + socket).start(relay::accept);
        return relay;
    }

    /// How many bytes have gone through, in both directions together.
    public long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() {
        Closing.quietly(server);
        open.forEach(Conversation::close);
        dialer.close();
        Closing.ignoring(() -> Files.deleteIfExists(socket));
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().name("Relay " + socket).start(() -> serve(client));
            } catch (IOException e) {
                LOG.debug("A connection at {} was not taken", socket, e);
                // Where this process has no descriptor left, it takes a moment until there is one again.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                var engine = dialer.dial();
                var conversation = new Conversation(client, engine)) {
            open.add(conversation);
            engine.connect();
            conversation.run();
        } catch (IOException | RuntimeException e) {
            // The client sees its connection end, as with an engine that is gone.
            LOG.debug("A conversation at {} ended", socket, e);
        }
    }

    private final class Conversation implements AutoCloseable {
        private final SocketChannel client;
        private final Duplex engine;

        Conversation(SocketChannel client, Duplex engine) {
            this.client = client;
            this.engine = engine;
        }

        void run() throws IOException {
            var asking = Thread.ofVirtual().name("Relay " + socket).start(this::ask);
            try {
                pass(engine.in(), Channels.newOutputStream(client));
                client.shutdownOutput();
                asking.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        private void ask() {
            try {
                pass(Channels.newInputStream(client), engine.out());
                engine.finishOutput();
            } catch (IOException e) {
                LOG.debug("A client at {} is gone", socket, e);
                close();
            }
        }

        private void pass(InputStream from, OutputStream to) throws IOException {
            var buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                to.write(buffer, 0, read);
                to.flush();
                bytes.add(read);
            }
        }

        @Override
        public void close() {
            open.remove(this);
            Closing.quietly(client);
            engine.close();
        }
    }
}
