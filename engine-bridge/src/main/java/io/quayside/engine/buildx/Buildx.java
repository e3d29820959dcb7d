package io.quayside.engine.buildx;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.docker.Dockerfile;
import io.quayside.engine.docker.Json;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The plugin `docker-buildx` of this machine, run with the user's own configuration and credentials. Values of build
/// arguments go to it by its environment, where other users cannot read them.
///
/// @param program the plugin
/// @param config docker's folder
public record Buildx(Path program, Path config) {
    private static final List<String> PLACES = List.of(
            "/usr/local/lib/docker/cli-plugins",
            "/usr/local/libexec/docker/cli-plugins",
            "/usr/lib/docker/cli-plugins",
            "/usr/libexec/docker/cli-plugins");
    private static final Pattern LINE = Pattern.compile("(?i)(?:Dockerfile\\S*:|parse error (?:on )?line )(\\d+)");
    private static final int LAST_WORDS = 4000;
    private static final int PATIENCE = 20;

    /// Where docker looks for it too.
    ///
    /// @param config docker's folder
    public static Optional<Buildx> find(Path config) {
        var folders = new ArrayList<Path>();
        folders.add(config.resolve("cli-plugins"));
        PLACES.forEach(place -> folders.add(Path.of(place)));
        return folders.stream()
                .map(folder -> folder.resolve("docker-buildx"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Buildx(program, config));
    }

    /// Builds on the engine at this address; an interrupt ends it.
    ///
    /// @param host as in `DOCKER_HOST`
    /// @param doing what this is, as it begins a sentence: "Building web:1"
    public ActionResult build(String host, BuildSpec spec, String doing, Consumer<ActionProgress> progress) {
        @Nullable Path id = null;
        @Nullable Process process = null;
        try {
            var dockerfile = Dockerfile.read(spec);
            id = Files.createTempFile("quayside-build", ".id");
            process = start(host, spec, id);
            var raw = new RawProgress(dockerfile, progress);
            var words = read(process, raw);
            if (process.waitFor() != 0) {
                throw failed(doing, words, raw.failed());
            }
            return new ActionResult(Files.readString(id).strip(), List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled(doing + " was cancelled.");
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new EngineException.Cancelled(doing + " was cancelled.");
            }
            throw new EngineException.Local(
                    doing + " did not work: " + program + " could not be run (" + e.getMessage() + ").",
                    "See whether it works: docker buildx version",
                    e);
        } finally {
            if (process != null) {
                end(process);
            }
            delete(id);
        }
    }

    private Process start(String host, BuildSpec spec, Path id) throws IOException {
        var line = new ArrayList<>(List.of(
                program.toString(),
                "build",
                "--builder",
                "default",
                "--progress",
                "rawjson",
                "--iidfile",
                id.toString()));
        line.addAll(List.of("--file", spec.dockerfilePath().toString()));
        spec.tags().forEach(tag -> line.addAll(List.of("--tag", tag.toString())));
        spec.arguments().keySet().forEach(name -> line.addAll(List.of("--build-arg", name)));
        spec.labels().forEach((name, value) -> line.addAll(List.of("--label", name + "=" + value)));
        if (!spec.target().isEmpty()) {
            line.addAll(List.of("--target", spec.target()));
        }
        if (!spec.platform().isEmpty()) {
            line.addAll(List.of("--platform", spec.platform()));
        }
        if (spec.noCache()) {
            line.add("--no-cache");
        }
        if (spec.pull()) {
            line.add("--pull");
        }
        line.add(spec.context().toString());
        var builder = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("DOCKER_CONTEXT");
        builder.environment().remove("BUILDX_BUILDER");
        builder.environment().putAll(Map.of("DOCKER_HOST", host, "DOCKER_CONFIG", config.toString()));
        builder.environment().putAll(spec.arguments());
        return builder.start();
    }

    /// @return what it said besides its messages: the error
    private static String read(Process process, RawProgress raw) throws InterruptedException {
        var words = new StringBuilder();
        var message = new StringBuilder();
        var reading = new InterruptibleLines(process);
        for (var line = reading.next(); line != null; line = reading.next()) {
            if (!message.isEmpty() || line.startsWith("{")) {
                message.append(line).append('\n');
                // Objects are written over several lines, or each on one.
                if (line.equals("}") || (line.startsWith("{") && line.endsWith("}"))) {
                    tell(message.toString(), raw, words);
                    message.setLength(0);
                }
            } else if (words.length() < LAST_WORDS) {
                words.append(line).append('\n');
            }
        }
        return words.append(message).toString().strip();
    }

    private static void tell(String message, RawProgress raw, StringBuilder words) {
        Json read;
        try {
            read = Json.read(message);
        } catch (JacksonException e) {
            words.append(message);
            return;
        }
        raw.accept(read);
    }

    private static Refused failed(String doing, String words, ActionProgress.@Nullable Step step) {
        var last = words.lines()
                .filter(line -> line.startsWith("ERROR: "))
                .reduce((before, now) -> now)
                .orElse(words.lines().reduce((before, now) -> now).orElse("it gave no reason"))
                .replaceFirst("^ERROR: (?:failed to (?:build|solve): )*", "");
        var found = LINE.matcher(words);
        var line = step != null && step.line() > 0 ? Integer.toString(step.line()) : found.find() ? found.group(1) : "";
        var where = line.isEmpty() ? "" : " at line " + line + " of the Dockerfile";
        return new Refused(
                Refused.Reason.SERVER,
                0,
                words,
                doing + " did not work" + where + ". BuildKit says: " + last + (last.endsWith(".") ? "" : "."),
                line.isEmpty() ? "" : "Mend line " + line + " of the Dockerfile.");
    }

    private static void end(Process process) {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // A few bytes in the system's own folder for such.
        }
    }

    /// Lines of what a program writes to its standard error, read on a thread of their own: a pipe cannot be
    /// interrupted.
    private static final class InterruptibleLines {
        private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

        InterruptibleLines(Process process) {
            Thread.ofVirtual().name("buildx").start(() -> {
                try (var in =
                        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        lines.add(Optional.of(line));
                    }
                } catch (IOException e) {
                    // It was ended.
                } finally {
                    lines.add(Optional.empty());
                }
            });
        }

        @Nullable
        String next() throws InterruptedException {
            return lines.take().orElse(null);
        }
    }
}
