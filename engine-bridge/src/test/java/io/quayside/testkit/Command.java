package io.quayside.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One bounded run of a program: its output, or an error that carries its complaint.
record Command(
        List<String> line,
        Map<String, String> environment,
        @Nullable Path stdin,
        Duration limit) {
    private static final Duration USUAL = Duration.ofMinutes(2);
    private static final Executor THREADS = Thread::startVirtualThread;

    static Command of(String... line) {
        return new Command(List.of(line), Map.of(), null, USUAL);
    }

    static Command of(List<String> line) {
        return new Command(List.copyOf(line), Map.of(), null, USUAL);
    }

    Command with(Map<String, String> environment) {
        return new Command(line, environment, stdin, limit);
    }

    Command reading(@Nullable Path file) {
        return new Command(line, environment, file, limit);
    }

    Command within(Duration limit) {
        return new Command(line, environment, stdin, limit);
    }

    Command and(String... more) {
        List<String> all = new ArrayList<>(line);
        all.addAll(List.of(more));
        return new Command(all, environment, stdin, limit);
    }

    /// A builder with this command's line and environment, free of the caller's docker settings.
    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOCKER_") || name.startsWith("CONTAINER"));
        builder.environment().putAll(environment);
        return builder;
    }

    /// @return standard output, without the white space around it
    /// @throws AssertionError with its standard error, when it fails or takes longer than the limit
    String output() {
        try {
            ProcessBuilder.Redirect input = stdin == null
                    ? ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile())
                    : ProcessBuilder.Redirect.from(stdin.toFile());
            Process process = builder().redirectInput(input).start();
            CompletableFuture<String> out = text(process.getInputStream());
            CompletableFuture<String> err = text(process.getErrorStream());
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(this + " did not end in " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(
                        this + " exited with " + process.exitValue() + ": " + (err.join() + out.join()).strip());
            }
            return out.join().strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + this, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while running " + this, e);
        }
    }

    private static CompletableFuture<String> text(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> read(stream), THREADS);
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return where the program is
    /// @throws AssertionError that says which of the distribution's packages has it
    static Path find(String program, String debianPackage) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin";
        for (String folder : path.split(":")) {
            Path file = Path.of(folder.isEmpty() ? "." : folder).resolve(program);
            if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new AssertionError("The tests need the program `" + program
                + "`, which is not on this machine. `installer/dev test` installs it (package " + debianPackage
                + " of Debian and Ubuntu).");
    }

    @Override
    public String toString() {
        return "`" + String.join(" ", line) + "`";
    }
}
