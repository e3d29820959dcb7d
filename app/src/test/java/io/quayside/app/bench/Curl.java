package io.quayside.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What the machine needs at least to move an answer over an engine's socket.
final class Curl {
    private Curl() {}

    /// Receives all of an answer and throws it away.
    ///
    /// @return curl's own `time_total`, without the start of its process
    static double seconds(Path socket, String url) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "curl",
                        "--silent",
                        "--fail",
                        "--unix-socket",
                        socket.toString(),
                        "--output",
                        "/dev/null",
                        "--write-out",
                        "%{time_total}",
                        url)
                .start();
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
        return new ProcessBuilder(
                        "curl",
                        "--silent",
                        "--no-buffer",
                        "--unix-socket",
                        socket.toString(),
                        "--output",
                        "/dev/null",
                        url)
                .start();
    }
}
