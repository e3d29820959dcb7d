package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/// Programs in containers: started, attached to, looked at. Thread-safe.
public final class ProcessApi {
    /// Engines start a program before they answer, which takes them seconds under load.
    private static final Duration START = Duration.ofMinutes(2);
    /// Engines take these keys out of the input of a terminal and hold back what may become them. Their
    /// usual Ctrl-P would make every shell stutter; this one (Ctrl-@ four times) hardly anybody types.
    private static final String DETACH_KEYS = "ctrl-@,ctrl-@,ctrl-@,ctrl-@";

    private static final int HTTP_INVALID = 400;

    private final Calls calls;

    ProcessApi(Calls calls) {
        this.calls = calls;
    }

    /// Prepares a program, which does not run yet.
    ///
    /// @return what the engine calls it
    public String prepare(String doing, String container, ExecRequest exec) {
        var body = Json.object(generator -> {
            generator.writeBooleanProperty("AttachStdin", true);
            generator.writeBooleanProperty("AttachStdout", true);
            generator.writeBooleanProperty("AttachStderr", true);
            generator.writeBooleanProperty("Tty", exec.terminal());
            generator.writeStringProperty("User", exec.user());
            generator.writeStringProperty("WorkingDir", exec.folder());
            generator.writeStringProperty("DetachKeys", DETACH_KEYS);
            generator.writeArrayPropertyStart("Env");
            exec.environment().forEach((name, value) -> generator.writeString(name + "=" + value));
            generator.writeEndArray();
            generator.writeArrayPropertyStart("Cmd");
            exec.command().forEach(generator::writeString);
            generator.writeEndArray();
        });
        var request = post(Target.of("containers", container, "exec"), body);
        return calls.call(
                doing, request, Calls.READ, answer -> Json.read(answer).text("Id"));
    }

    /// Starts what was prepared, and returns once it runs.
    public ProcessStream start(String doing, String exec, boolean terminal) {
        var body = Json.object(generator -> {
            generator.writeBooleanProperty("Detach", false);
            generator.writeBooleanProperty("Tty", terminal);
        });
        var request = post(Target.of("exec", exec, "start"), body);
        return new ProcessStream(doing, calls.upgrade(doing, request, START), terminal);
    }

    /// What engines that have agreed to start a program say of it when they cannot.
    ///
    /// @param words what came in place of its output
    public Refused notStarted(String doing, String words) {
        return Refusals.of(doing, HTTP_INVALID, words.strip());
    }

    /// How a started program is.
    public ExecState state(String exec) {
        return calls.get("Looking at a program", Target.of("exec", exec, "json"), body -> {
            var answer = Json.read(body);
            var running = answer.flag("Running");
            return new ExecState(
                    running,
                    running || !answer.has("ExitCode")
                            ? OptionalInt.empty()
                            : OptionalInt.of((int) answer.number("ExitCode")));
        });
    }

    /// Tells a started program's terminal its size.
    public void resizeExec(String exec, int columns, int rows) {
        resize(Target.of("exec", exec, "resize"), columns, rows);
    }

    /// Tells the terminal of a container's own program its size.
    public void resizeContainer(String container, int columns, int rows) {
        resize(Target.of("containers", container, "resize"), columns, rows);
    }

    private void resize(Target target, int columns, int rows) {
        calls.send("Resizing a terminal", "POST", target.with("h", rows).with("w", columns), Calls.READ);
    }

    public AttachFacts attachFacts(String doing, String container) {
        return calls.get(doing, Target.of("containers", container, "json"), body -> {
            var answer = Json.read(body);
            var config = answer.get("Config");
            return new AttachFacts(
                    config.flag("Tty"),
                    config.flag("OpenStdin"),
                    answer.get("State").text("Status"));
        });
    }

    /// Opens input and output of a container's own program, from now on.
    public ProcessStream attach(String doing, String container, AttachFacts facts) {
        var target = Target.of("containers", container, "attach")
                .with("stream", 1)
                .with("stdin", facts.input() ? 1 : 0)
                .with("stdout", 1)
                .with("stderr", 1)
                .with("detachKeys", DETACH_KEYS);
        var request = calls.request("POST", target);
        return new ProcessStream(doing, calls.upgrade(doing, request, Calls.READ), facts.terminal());
    }

    /// The exit code of a container's own program; empty while it runs, and when the container is gone.
    public OptionalInt exitCode(String container) {
        try {
            return calls.get("Looking at a container", Target.of("containers", container, "json"), body -> {
                var state = Json.read(body).get("State");
                return state.flag("Running") ? OptionalInt.empty() : OptionalInt.of((int) state.number("ExitCode"));
            });
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }

    /// Whether a container, running or not, has a file.
    public boolean hasFile(String container, String path) {
        try {
            return calls.send(
                    "Looking for " + path,
                    "HEAD",
                    Target.of("containers", container, "archive").with("path", path),
                    Calls.READ);
        } catch (Refused e) {
            // 404, or something else where a part of the path is not a folder.
            return false;
        }
    }

    /// The value of `PATH` that a container's programs get; empty when it has none of its own.
    public String path(String container) {
        return calls.get(
                "Looking at a container",
                Target.of("containers", container, "json"),
                body -> Json.read(body).get("Config").texts("Env").stream()
                        .filter(variable -> variable.startsWith("PATH="))
                        .map(variable -> variable.substring("PATH=".length()))
                        .findFirst()
                        .orElse(""));
    }

    private Request post(Target target, String body) {
        return Request.builder()
                .from(calls.request("POST", target, Map.of("Content-Type", "application/json")))
                .bodyBytes(body.getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
