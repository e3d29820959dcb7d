package io.quayside.engine.transport;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One run of a program that is ended from any thread, at any time. What it complains about goes into a
/// file: a pipe could be kept open by what the program leaves in the background, and would need a thread
/// that reads it.
final class RunningProgram implements AutoCloseable {
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int LONGEST_COMPLAINT = 8 * 1024;
    private static final int LAST_LINES = 30;

    private final List<String> line;
    private final Path complaints;
    private @Nullable Process process;
    private boolean started;
    private volatile boolean closed;

    /// @param complaints a file that is made at the start and deleted at the end
    RunningProgram(List<String> line, Path complaints) {
        this.line = line;
        this.complaints = complaints;
    }

    /// @throws SshFailure when there is no such program
    /// @throws IOException when it was closed before
    Process start() throws IOException {
        return start(ProcessBuilder.Redirect.PIPE);
    }

    private synchronized Process start(ProcessBuilder.Redirect output) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        started = true;
        try {
            var running = new ProcessBuilder(line)
                    .redirectOutput(output)
                    .redirectError(complaints.toFile())
                    .start();
            process = running;
            return running;
        } catch (IOException e) {
            Files.deleteIfExists(complaints);
            var failure = new SshFailure(SshFailure.NO_SSH, String.valueOf(e.getMessage()));
            failure.initCause(e);
            throw failure;
        }
    }

    /// Runs it to its end, with nothing on its standard input, and takes no notice of its output.
    ///
    /// @return null when it went well
    /// @throws IOException when it was closed or interrupted
    @Nullable
    SshFailure run() throws IOException {
        var running = start(ProcessBuilder.Redirect.DISCARD);
        Closing.quietly(running.getOutputStream());
        try {
            int status = running.waitFor();
            if (closed) {
                throw new IOException("closed");
            }
            return status == 0 ? null : new SshFailure(status, complaint());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw interrupted(e);
        }
    }

    synchronized boolean wasStarted() {
        return started;
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    boolean isClosed() {
        return closed;
    }

    /// Waits a moment for the end, which its output has announced.
    ///
    /// @param answered whether it had said something before, so that only ssh's own trouble counts
    /// @return null when there was none
    @Nullable
    IOException failure(boolean answered) {
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running == null || closed) {
            return null;
        }
        try {
            if (!running.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return interrupted(e);
        }
        int status = running.exitValue();
        boolean wrong = answered ? status == SshFailure.SSH : status != 0;
        return wrong ? new SshFailure(status, complaint()) : null;
    }

    /// Idempotent; the program is gone soon after.
    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            if (process != null) {
                process.destroy();
            }
        }
        Closing.ignoring(() -> Files.deleteIfExists(complaints));
    }

    private String complaint() {
        try (var text = Files.newInputStream(complaints)) {
            var lines = new String(text.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(words -> !words.isEmpty())
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - LAST_LINES)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "";
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        var interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(e);
        return interrupted;
    }

    @Override
    public String toString() {
        return new File(line.getFirst()).getName() + " " + line.getLast();
    }
}
