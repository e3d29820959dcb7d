package io.quayside.engine.why;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Health;
import io.quayside.engine.why.Explanation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Explains why a container stopped, did not start, is started again and again, or is unhealthy. Asks nobody.
public final class Explainer {
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int SIGNALS = 128;
    private static final Pattern EXEC_FAILED = Pattern.compile(
            "(?:exec (?<program>\\S+): |exec user process caused(?: \")?:? ?\"?)(?<why>exec format error|no such file or directory)");
    private static final Pattern NOT_FOUND_WORDS =
            Pattern.compile("(?:^|: )(?<command>[^\\s:]+): (?:command )?not found$|(?:^|: )not found: (?<other>\\S+)$");

    private Explainer() {}

    /// What is known besides the inspection.
    ///
    /// @param picture to find who has a port
    /// @param imageArchitecture what the image is for, as Go calls it ("amd64"); empty when it is not known
    /// @param engineArchitecture what the engine runs on, in the same words
    /// @param lines the last of its log
    public record Clues(
            EngineSnapshot picture, String imageArchitecture, String engineArchitecture, List<String> lines) {
        public Clues {
            lines = List.copyOf(lines);
        }
    }

    /// Whether there is something to explain.
    public static boolean isConcerned(Container container) {
        return switch (container.state()) {
            case EXITED, DEAD, RESTARTING, CREATED -> true;
            case RUNNING -> container.health() == Health.UNHEALTHY;
            default -> false;
        };
    }

    /// What the exit code alone tells, for a container that has ended.
    public static Optional<Cause> brief(Container container) {
        return Optional.ofNullable(container.exitCode()).map(code -> byCode(code, "", List.of()));
    }

    /// @return empty when the container is well
    public static Optional<Explanation> explain(ContainerDetails details, Clues clues) {
        var container = details.container();
        if (!isConcerned(container)) {
            return Optional.empty();
        }
        var cause = cause(details, clues);
        var looping = container.state() == ContainerState.RESTARTING;
        return Optional.of(new Explanation(
                cause,
                details.exitCode(),
                looping,
                details.restartCount(),
                details.error(),
                clues.lines(),
                steps(cause, looping, clues.lines().isEmpty())));
    }

    private static Cause cause(ContainerDetails details, Clues clues) {
        var state = details.container().state();
        if (state == ContainerState.RUNNING) {
            var checks = details.health().checks();
            return new Cause.Unhealthy(details.health().failingStreak(), checks.isEmpty() ? null : checks.getLast());
        }
        if (!details.error().isEmpty()) {
            var failure = StartFailure.of(
                    details.error(), clues.picture(), details.container().id());
            return failure instanceof Cause.WrongArchitecture ? wrongArchitecture(details, clues) : failure;
        }
        if (state == ContainerState.CREATED) {
            return new Cause.NotStarted();
        }
        if (details.oomKilled()) {
            return new Cause.OutOfMemory(details.limits().memory());
        }
        if (details.exitCode() != 0) {
            var failed = execFailed(details, clues);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        return byCode(details.exitCode(), program(details), clues.lines());
    }

    /// Engines let a container start whose program the kernel then refuses: what runc says of it is in the log.
    private static Optional<Cause> execFailed(ContainerDetails details, Clues clues) {
        if (clues.lines().isEmpty()) {
            return Optional.empty();
        }
        var words = EXEC_FAILED.matcher(clues.lines().getLast());
        if (!words.find()) {
            return Optional.empty();
        }
        return Optional.of(
                words.group("why").startsWith("exec format")
                        ? wrongArchitecture(details, clues)
                        : new Cause.NoInterpreter(program(details)));
    }

    private static Cause wrongArchitecture(ContainerDetails details, Clues clues) {
        return new Cause.WrongArchitecture(program(details), clues.imageArchitecture(), clues.engineArchitecture());
    }

    private static Cause byCode(int code, String program, List<String> lines) {
        if (code == 0) {
            return new Cause.Finished();
        }
        if (code == NOT_EXECUTABLE) {
            return new Cause.NotExecutable(program);
        }
        if (code == NOT_FOUND) {
            return new Cause.NoSuchCommand(notFound(lines));
        }
        if (!SignalNames.isSignal(code - SIGNALS)) {
            return new Cause.Failed(code);
        }
        var signal = SignalNames.of(code - SIGNALS);
        return switch (signal) {
            case "SIGKILL" -> new Cause.Killed();
            case "SIGTERM", "SIGINT" -> new Cause.AskedToEnd(signal);
            default -> SignalNames.isFault(signal) ? new Cause.Crashed(signal) : new Cause.Signalled(signal);
        };
    }

    private static String notFound(List<String> lines) {
        for (var line : lines.reversed()) {
            var words = NOT_FOUND_WORDS.matcher(line.strip());
            if (words.find()) {
                var command = words.group("command");
                return command == null ? words.group("other") : command;
            }
        }
        return "";
    }

    private static String program(ContainerDetails details) {
        return details.command().isEmpty() ? "" : details.command().getFirst();
    }

    private static List<Step> steps(Cause cause, boolean looping, boolean silent) {
        var steps = new ArrayList<Step>();
        switch (cause) {
            case Cause.PortTaken taken -> {
                if (taken.holder() != null) {
                    steps.add(Step.PORT_HOLDER);
                }
                steps.addAll(List.of(Step.EDIT, Step.START));
            }
            case Cause.Unhealthy _ -> steps.addAll(List.of(Step.HEALTH, Step.LOGS));
            case Cause.NotStarted _ -> steps.addAll(List.of(Step.START, Step.EDIT));
            case Cause.Finished _, Cause.AskedToEnd _, Cause.Killed _ -> steps.addAll(List.of(Step.START, Step.LOGS));
            case Cause.Failed _, Cause.Crashed _, Cause.Signalled _, Cause.NoSuchCommand _ ->
                steps.addAll(List.of(Step.LOGS, Step.EDIT, Step.START));
            default -> steps.addAll(List.of(Step.EDIT, Step.START));
        }
        if (silent) {
            steps.remove(Step.LOGS);
        }
        if (looping) {
            steps.remove(Step.START);
            steps.add(Step.STOP);
        }
        return steps;
    }
}
