package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One daemon inside a sandbox: started, killed, frozen, started again.
final class Daemon {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int TAIL = 15;

    private final String name;
    private final Command command;
    private final Path log;
    private final Await.Condition answers;
    private @Nullable Process nsenter;

    Daemon(String name, Command command, Path log, Await.Condition answers) {
        this.name = name;
        this.command = command;
        this.log = log;
        this.answers = answers;
    }

    /// Returns once the daemon answers.
    void start() {
        if (isRunning()) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            Process process = command.builder()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            nsenter = process;
            Await.until("an answer of " + name, LIMIT, () -> !process.isAlive() || answers.holds());
            if (!process.isAlive()) {
                throw new AssertionError(name + " ended at once");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command, e);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the end of its log:\n" + tail(), e);
        }
    }

    boolean isRunning() {
        return nsenter != null && nsenter.isAlive();
    }

    /// The daemon itself, which nsenter has forked into the sandbox.
    ProcessHandle handle() {
        if (nsenter == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return nsenter.children().findFirst().orElseThrow(() -> new IllegalStateException(name + " does not run"));
    }

    /// Sends a signal and waits until the daemon is gone.
    void end(String signal) {
        if (nsenter == null || !nsenter.isAlive()) {
            return;
        }
        Process process = nsenter;
        ProcessHandle daemon = handle();
        Signals.send(signal, daemon);
        Await.until("the end of " + name + " after " + signal, LIMIT, () -> {
            // A frozen one acts on SIGTERM only once it runs again.
            Signals.wake(daemon);
            Signals.wake(process.toHandle());
            return !process.isAlive();
        });
    }

    /// From here on the daemon accepts connections (the kernel does) and never answers.
    void pause() {
        Signals.freeze(handle());
    }

    void resume() {
        Signals.send("CONT", handle());
        if (nsenter != null) {
            // nsenter stops itself along with its child.
            Signals.send("CONT", nsenter.toHandle());
        }
    }

    private String tail() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }
}
