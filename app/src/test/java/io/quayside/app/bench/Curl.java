package io.quayside.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the machine needs at least to move an answer over an engine's socket.
final class Curl {
    private Curl() {}

    /// Receives all of an answer and throws it away.
    ///
    /// @return curl's own `time_total`, without the start of its process
    static double seconds(Path socket, String url) throws IOException, InterruptedException {
        var process = start(socket, url, "--fail", "--write-out", "%{time_total}");
        var seconds = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("curl failed on " + url);
        }
        return Double.parseDouble(seconds);
    }

    /// Receives an answer that never ends and throws it away.
    ///
    /// @return to be destroyed
    static Process following(Path socket, String url) throws IOException {
        return start(socket, url, "--no-buffer");
    }

    private static Process start(Path socket, String url, String... options) throws IOException {
        var line = new ArrayList<>(
                List.of("curl", "--silent", "--unix-socket", socket.toString(), "--output", "/dev/null", url));
        line.addAll(List.of(options));
        return new ProcessBuilder(line).start();
    }
}
