package io.quayside.engine.vm;

import io.quayside.engine.model.EngineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One bounded run of a program of this machine: it ends in time, or is ended.
///
/// @param line the program and its arguments
/// @param environment what it finds in its environment beside what this process has
/// @param input a file for its standard input; null for none
/// @param limit how long it may take
public record HostProgram(
        List<String> line,
        Map<String, String> environment,
        @Nullable Path input,
        Duration limit) {
    private static final int MOST_OUTPUT = 4 << 20;

    public HostProgram {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    public HostProgram(Duration limit, String... line) {
        this(List.of(line), Map.of(), null, limit);
    }

    public HostProgram(Duration limit, List<String> line) {
        this(line, Map.of(), null, limit);
    }

    /// What came of it.
    public static final class Result {
        private final int status;
        private final byte[] output;
        private final byte[] complaints;
        private final boolean timedOut;

        private Result(int status, byte[] output, byte[] complaints, boolean timedOut) {
            this.status = status;
            this.output = output;
            this.complaints = complaints;
            this.timedOut = timedOut;
        }

        /// Its exit status; -1 when it was ended because its time was up.
        public int status() {
            return status;
        }

        public boolean timedOut() {
            return timedOut;
        }

        public boolean isGood() {
            return status == 0 && !timedOut;
        }

        /// What it wrote, byte by byte: to standard output, then to standard error.
        public byte[] bytes() {
            var all = new ByteArrayOutputStream();
            all.writeBytes(output);
            all.writeBytes(complaints);
            return all.toByteArray();
        }

        /// What it wrote to standard output.
        public String text() {
            return new String(output, StandardCharsets.UTF_8).strip();
        }

        /// Its complaint, or what else it said.
        public String words() {
            var complaint = new String(complaints, StandardCharsets.UTF_8).strip();
            return complaint.isEmpty() ? text() : complaint;
        }
    }

    /// @throws EngineException.Local when there is no such program
    /// @throws EngineException.Cancelled when the thread was interrupted; the program is ended then
    public Result run() {
        Process process = start();
        var output = new Reading(process.getInputStream());
        var complaints = new Reading(process.getErrorStream());
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                end(process);
            }
            return new Result(ended ? process.exitValue() : -1, output.bytes(), complaints.bytes(), !ended);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("`" + name() + "` was ended.");
        }
    }

    private Process start() {
        var builder = new ProcessBuilder(line);
        builder.environment().putAll(environment);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            if (input == null) {
                process.getOutputStream().close();
            }
            return process;
        } catch (IOException e) {
            throw new EngineException.Local(
                    "`" + name() + "` cannot be run: " + e.getMessage() + ".",
                    "Install it, or look whether it is on the path of programs.",
                    e);
        }
    }

    /// With what it has started: else its output would stay open.
    private static void end(Process process) {
        new ArrayList<>(process.descendants().toList()).forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String name() {
        return line.getFirst();
    }

    /// Takes in what a program says, on a thread of its own; a pipe that is full would stop it.
    private static final class Reading {
        private static final Duration AFTER_THE_END = Duration.ofSeconds(2);
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread thread;

        Reading(InputStream stream) {
            thread = Thread.ofVirtual().start(() -> read(stream));
        }

        private void read(InputStream stream) {
            var buffer = new byte[8192];
            try (stream) {
                for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                    synchronized (bytes) {
                        if (bytes.size() < MOST_OUTPUT) {
                            bytes.write(buffer, 0, read);
                        }
                    }
                }
            } catch (IOException e) {
                // The program was ended: what it has said until then counts.
                return;
            }
        }

        /// Something that the program left behind may keep the pipe open for ever.
        byte[] bytes() throws InterruptedException {
            thread.join(AFTER_THE_END);
            synchronized (bytes) {
                return bytes.toByteArray();
            }
        }
    }
}
