package io.quayside.engine.vm.wsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Windows does for WSL: whoever connects to a port of the loopback address reaches the same port there.
final class LocalhostForward implements AutoCloseable {
    private final ServerSocket server;
    private final Path process;

    /// @param process the file with the number of the distribution's first process
    private LocalhostForward(ServerSocket server, Path process) {
        this.server = server;
        this.process = process;
    }

    static LocalhostForward open(int port, Path process) throws IOException {
        var forward = new LocalhostForward(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), process);
        Thread.ofVirtual().start(forward::accept);
        return forward;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String port = Integer.toString(server.getLocalPort());
            String target = Files.readString(process).strip();
            var there = new ProcessBuilder("nsenter", "-t", target, "-n", "busybox", "nc", "127.0.0.1", port)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                Thread.ofVirtual().start(() -> pass(client, there.getOutputStream()));
                pass(there.getInputStream(), client.getOutputStream());
            } finally {
                there.destroyForcibly();
            }
        } catch (IOException e) {
            // Nobody runs there: the connection ends.
            return;
        }
    }

    private static void pass(Socket client, OutputStream to) {
        try (to) {
            pass(client.getInputStream(), to);
        } catch (IOException e) {
            // The other direction ends it all.
            return;
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.write(buffer, 0, read);
            to.flush();
        }
    }
}
