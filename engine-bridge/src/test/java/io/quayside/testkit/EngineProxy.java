package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A bad network between Quayside and a real engine: it hands on bytes both ways until it is told to stall, to be slow
/// or to drop every connection. It keeps the lines of the requests that passed.
public final class EngineProxy implements AutoCloseable {
    private static final int PIECE = 16 * 1024;

    private final Path folder;
    private final Path engine;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Object traffic = new Object();
    private boolean stalled;
    private String held = "";
    private volatile int bytesPerSecond = Integer.MAX_VALUE;

    /// Listens at once.
    public EngineProxy(RealEngine engine) {
        this.engine = engine.socket();
        try {
            folder = Files.createTempDirectory("quayside-proxy-");
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen as a proxy", e);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    public Path socket() {
        return folder.resolve("proxy.sock");
    }

    /// The first lines of all requests so far: "GET /v1.41/info HTTP/1.1".
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// From now on connections are accepted and nothing passes, either way; what is under way waits.
    public void stall() {
        synchronized (traffic) {
            stalled = true;
        }
    }

    /// From now on answers to requests with these words in their first line wait, also those under way.
    public void hold(String words) {
        synchronized (traffic) {
            held = words;
        }
    }

    /// Ends [#stall] and [#hold].
    public void flow() {
        synchronized (traffic) {
            stalled = false;
            held = "";
            traffic.notifyAll();
        }
    }

    /// From now on each direction of each connection has this bandwidth.
    public void slow(int bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /// Breaks all connections there are; new ones are served.
    public void drop() {
        for (SocketChannel channel : new ArrayList<>(open)) {
            quietly(channel);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                Thread.ofVirtual().name("proxy connection").start(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: the only way out.
        }
    }

    private void serve(SocketChannel client) {
        open.add(client);
        var last = new AtomicReference<>("");
        try (client;
                SocketChannel upstream = SocketChannel.open(UnixDomainSocketAddress.of(engine))) {
            open.add(upstream);
            Thread answers = Thread.ofVirtual().start(() -> pump(upstream, client, piece -> pass(piece, last.get())));
            pump(client, upstream, piece -> {
                note(piece, last);
                pass(piece, "");
            });
            answers.join();
            open.remove(upstream);
        } catch (IOException e) {
            // No engine: the client sees its connection end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    /// What is done with a piece before it goes on.
    private interface Gate {
        void pass(ByteBuffer piece) throws InterruptedException;
    }

    private void pump(SocketChannel from, SocketChannel to, Gate gate) {
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        try {
            while (from.read(buffer.clear()) >= 0) {
                gate.pass(buffer);
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException | InterruptedException e) {
            // One side went away, and the other one is told.
        }
        quietly(from);
        quietly(to);
    }

    /// A request's head comes in one piece from this program's own client.
    private void note(ByteBuffer read, AtomicReference<String> last) {
        String text = new String(read.array(), 0, read.position(), StandardCharsets.ISO_8859_1);
        text.lines().filter(line -> line.endsWith(" HTTP/1.1")).forEach(line -> {
            requests.add(line);
            last.set(line);
        });
    }

    /// @param request what the piece answers; empty when it is itself part of a request
    private void pass(ByteBuffer piece, String request) throws InterruptedException {
        synchronized (traffic) {
            while (stalled || (!held.isEmpty() && request.contains(held))) {
                traffic.wait();
            }
        }
        if (bytesPerSecond < Integer.MAX_VALUE) {
            TimeUnit.NANOSECONDS.sleep(piece.position() * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond);
        }
    }

    private static void quietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    /// Breaks all connections and deletes the socket; a second time does nothing.
    @Override
    public void close() {
        try {
            server.close();
            flow();
            drop();
            Files.deleteIfExists(socket());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a proxy", e);
        }
    }
}
