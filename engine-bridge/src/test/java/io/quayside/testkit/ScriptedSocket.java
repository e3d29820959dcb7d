package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A unix socket in this JVM that behaves as a test says: silent, slow, broken off, of another version. For what no
/// real
/// engine does on demand; everything else is tested on a real one.
public final class ScriptedSocket implements AutoCloseable {
    /// What happens on one connection, on a virtual thread of its own. The connection is closed when it returns.
    @FunctionalInterface
    public interface Script {
        void play(Peer peer) throws IOException, InterruptedException;
    }

    private final Path folder;
    private final Script script;
    private final ServerSocketChannel server;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    private ScriptedSocket(Script script) {
        this.script = script;
        try {
            this.folder = Files.createTempDirectory("quayside-scripted-");
            this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on a scripted socket", e);
        }
        Thread.ofVirtual().name("scripted socket").start(this::accept);
    }

    /// Listens at once; plays the script for every connection.
    public static ScriptedSocket serving(Script script) {
        return new ScriptedSocket(script);
    }

    public Path socket() {
        return folder.resolve("engine.sock");
    }

    /// For `DOCKER_HOST`.
    public String dockerHost() {
        return "unix://" + socket();
    }

    /// How many connections there have been.
    public int accepted() {
        return accepted.get();
    }

    /// How many connections are still open on this side.
    public int open() {
        return open.size();
    }

    /// The heads of the requests that scripts have read with [Peer#request], in order.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// What scripts have thrown for other reasons than that the other side went away.
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                accepted.incrementAndGet();
                open.add(channel);
                Thread.ofVirtual().name("scripted connection").start(() -> play(channel));
            }
        } catch (IOException e) {
            // Closed: the only way out.
        }
    }

    private void play(SocketChannel channel) {
        try (channel) {
            script.play(new Peer(channel, requests));
        } catch (IOException e) {
            // The other side went away.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        } finally {
            open.remove(channel);
        }
    }

    /// Closes all connections and deletes the socket.
    @Override
    public void close() {
        try {
            server.close();
            for (SocketChannel channel : open) {
                channel.close();
            }
            Files.deleteIfExists(socket());
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a scripted socket", e);
        }
    }
}
