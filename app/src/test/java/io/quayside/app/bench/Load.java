package io.quayside.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/// A load that runs as a program of its own and prints figures, one `name value` per line.
final class Load implements AutoCloseable {
    private final Process process;
    private final BufferedReader figures;

    Load(ProcessBuilder builder) throws IOException {
        process = builder.start();
        figures = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /// Lets it do its next round.
    void next() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /// Waits for the next figure, which must have this name.
    double figure(String name) throws IOException {
        var line = figures.readLine();
        if (line == null || !line.startsWith(name + " ")) {
            throw new IOException("The load said “" + line + "” instead of its figure " + name);
        }
        return Double.parseDouble(line.substring(name.length() + 1));
    }

    /// Ends it.
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// How long another program takes, from its start to its end, in seconds. Its output, which should be short, is
    /// read: grep ends at the first hit where it sees that its output goes to `/dev/null`.
    static double seconds(String... line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        var process = builder.start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        int exit = process.waitFor();
        // grep says 1 when it found nothing.
        if (exit > 1) {
            throw new IOException(line[0] + " failed");
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
