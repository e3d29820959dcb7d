package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The way to one host by the user's `ssh`.
///
/// On Unix systems all conversations share one connection (`ControlMaster`), over a socket in a folder
/// that only this user may enter: a new conversation takes a few milliseconds instead of a new login. It
/// ends with [#close], and by itself soon after the last conversation should this process be killed.
///
/// A host without the `docker` program is reached by having ssh carry its engine's socket here, into that
/// folder.
final class SshRoute implements AutoCloseable {
    /// The longest path of a socket that every system allows is 103 bytes; ssh puts 17 behind its own at
    /// first.
    private static final int LONGEST_CONTROL = 103 - 17;

    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final SshProgram program;
    private final Endpoint.Ssh host;
    private final AtomicInteger conversations = new AtomicInteger();
    private @Nullable Path folder;
    private boolean closed;
    private volatile Way way = Way.UNKNOWN;

    private enum Way {
        /// The host has not been asked yet.
        UNKNOWN,
        /// Its `docker` answers.
        DOCKER,
        /// It has none; its engine's socket is carried here.
        SOCKET
    }

    SshRoute(SshProgram program, Endpoint.Ssh host) {
        this.program = program;
        this.host = host;
    }

    /// A new conversation, not begun yet.
    Duplex dial() {
        return new SshDuplex(this);
    }

    boolean isKnown() {
        return way != Way.UNKNOWN;
    }

    /// Whether the host's socket is carried here.
    boolean isSocket() {
        return way == Way.SOCKET;
    }

    void known(boolean socket) {
        way = socket ? Way.SOCKET : Way.DOCKER;
    }

    /// Where the host's socket appears here; null where this system cannot do that.
    @Nullable
    Path socketHere() throws IOException {
        var control = line().control();
        return control == null ? null : control.resolveSibling("e");
    }

    SshLine line() throws IOException {
        Path control = folder().resolve("c");
        boolean shared = isUnix() && control.toString().length() <= LONGEST_CONTROL;
        return new SshLine(program, host, shared ? control : null);
    }

    /// @param line of [#line]
    RunningProgram run(List<String> line) throws IOException {
        return new RunningProgram(line, folder().resolve("said-" + conversations.incrementAndGet()));
    }

    /// Ends the shared connection; returns within a second.
    @Override
    public void close() {
        Path made;
        synchronized (this) {
            closed = true;
            made = folder;
            folder = null;
        }
        if (made == null) {
            return;
        }
        Path control = made.resolve("c");
        if (Files.exists(control)) {
            Closing.ignoring(() -> exit(new SshLine(program, host, control)));
        }
        Closing.ignoring(() -> delete(made));
    }

    private static void exit(SshLine line) throws IOException {
        var exit = new ProcessBuilder(line.exit())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Closing.quietly(exit.getOutputStream());
        boolean interrupted = Thread.interrupted();
        try {
            if (!exit.waitFor(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                exit.destroyForcibly();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Only this user may look into it: temporary folders are made so.
    private synchronized Path folder() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        if (folder == null) {
            folder = Files.createTempDirectory("qs");
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static boolean isUnix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    }
}
