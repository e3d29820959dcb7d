package io.quayside.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;

/// Makes a port of an engine's loopback one of this machine's: so that a registry beside the engine has one address for
/// both.
final class LoopbackDoor implements AutoCloseable {
    private static final Path BUSYBOX = Path.of("/bin/busybox");

    private final RealEngine engine;
    private final ServerSocket server;

    LoopbackDoor(RealEngine engine, int port) {
        this.engine = engine;
        try {
            server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
        Thread.ofVirtual().name("loopback door").start(this::welcome);
    }

    private void welcome() {
        while (!server.isClosed()) {
            try {
                var guest = server.accept();
                Thread.ofVirtual().start(() -> lead(guest));
            } catch (IOException e) {
                // Closed, or a guest that left while it was let in.
            }
        }
    }

    private void lead(Socket guest) {
        var port = Integer.toString(server.getLocalPort());
        try (guest) {
            var inside = engine.sandbox()
                    .inside(BUSYBOX, "nc", "127.0.0.1", port)
                    .builder()
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var asking = Thread.ofVirtual().start(() -> copy(guest, inside.getOutputStream()));
            copy(inside.getInputStream(), guest.getOutputStream());
            inside.destroy();
            guest.close();
            asking.join();
        } catch (IOException | InterruptedException e) {
            // The guest or the registry is gone.
        }
    }

    private static void copy(Socket guest, OutputStream to) {
        try (to) {
            copy(guest.getInputStream(), to);
        } catch (IOException e) {
            // As above.
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        var bytes = new byte[8192];
        for (var got = from.read(bytes); got >= 0; got = from.read(bytes)) {
            to.write(bytes, 0, got);
            to.flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
