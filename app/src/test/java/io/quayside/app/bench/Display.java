package io.quayside.app.bench;

import io.quayside.testkit.Leash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/// The X display that windows are shown on: the user's own, or a virtual one for the time of the run.
final class Display implements AutoCloseable {
    private final String name;
    private final @Nullable Process server;

    private Display(String name, @Nullable Process server) {
        this.name = name;
        this.server = server;
    }

    static Display open() throws IOException {
        var own = System.getenv("DISPLAY");
        if (own != null && !own.isEmpty()) {
            return new Display(own, null);
        }
        // The server would outlive a run that is killed.
        var folder = Files.createTempDirectory("quayside-bench-display");
        Leash.on(folder);
        // Xvfb chooses a free number and writes it to the descriptor that -displayfd names.
        var server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reader = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        var number = reader.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start: install the package xvfb.");
        }
        return new Display(":" + number.strip(), server);
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
