package io.quayside.engine.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Runs a program that answers in a line, and does not wait for one that hangs.
final class ShortAnswer implements MachineFacts.Asking {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 4096;

    @Override
    public String ask(String... line) {
        try {
            var process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                // The answer is shorter than what a pipe holds: nobody has to read meanwhile.
                if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                    return "";
                }
                return new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
