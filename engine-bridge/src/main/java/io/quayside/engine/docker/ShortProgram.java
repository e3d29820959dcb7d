package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Runs a program in a running container to its end, as root.
///
/// @param doing what it is for, as a sentence begins: "Listing /etc in web"
public record ShortProgram(ProcessApi api, String doing, String container, List<String> command) {
    private static final String ROOT = "0";
    private static final int LONGEST_ERROR = 4096;
    private static final int NOT_EXECUTABLE = 126;
    private static final Pattern NOT_STARTED = Pattern.compile("OCI runtime (?:exec|error)|exec failed|Error: ");
    private static final Duration LONGEST_END = Duration.ofMinutes(5);
    private static final long LONGEST_PAUSE = 250;

    /// How it ended.
    ///
    /// @param code empty where the engine does not know, and when nobody wanted more of its output
    /// @param error what it wrote to standard error, as far as one wants to read
    public record Outcome(OptionalInt code, String error) {
        public boolean isWell() {
            return code.isPresent() && code.getAsInt() == 0;
        }
    }

    /// @param output takes what it writes, and says whether it wants more
    /// @throws Refused NOT_FOUND when the container has no such program
    public Outcome run(Predicate<byte[]> output) {
        return run(new byte[0], output);
    }

    /// The same with some input.
    Outcome run(byte[] input, Predicate<byte[]> output) {
        var error = new ByteArrayOutputStream();
        var first = new ByteArrayOutputStream();
        var wanted = new boolean[] {true};
        var exec = api.prepare(doing, container, new ExecRequest(command, ROOT, "", Map.of(), false));
        try (var stream = api.start(doing, exec, false)) {
            give(stream, input);
            while (wanted[0]
                    && stream.next((bytes, isError) -> {
                        keep(isError ? error : first, bytes);
                        wanted[0] = isError || output.test(bytes);
                    })) {
                // More may come.
            }
        }
        var words = error.toString(StandardCharsets.UTF_8).strip();
        if (!wanted[0]) {
            return new Outcome(OptionalInt.empty(), words);
        }
        var code = code(exec);
        requireStarted(code, first.toString(StandardCharsets.UTF_8) + words);
        return new Outcome(code, words);
    }

    private void requireStarted(OptionalInt code, String words) {
        if (code.isPresent()
                && code.getAsInt() >= NOT_EXECUTABLE
                && NOT_STARTED.matcher(words).lookingAt()) {
            throw new Refused(
                    Reason.NOT_FOUND,
                    200,
                    words.strip(),
                    doing + " did not work: there is no program " + command.getFirst() + " in the container.",
                    "Its image is without it.");
        }
    }

    private static void give(ProcessStream stream, byte[] input) {
        try (var in = stream.input()) {
            in.write(input);
        } catch (IOException e) {
            // It has ended already, and says why.
        }
    }

    private static void keep(ByteArrayOutputStream in, byte[] bytes) {
        in.write(bytes, 0, Math.min(bytes.length, LONGEST_ERROR - Math.min(LONGEST_ERROR, in.size())));
    }

    // Engines tell the end of the output by the connection, the exit code only when asked, a moment later.
    private OptionalInt code(String exec) {
        var start = System.nanoTime();
        var pause = 5L;
        try {
            var code = api.state(exec).exitCode();
            while (code.isEmpty() && System.nanoTime() - start < LONGEST_END.toNanos()) {
                Thread.sleep(pause);
                pause = Math.min(LONGEST_PAUSE, pause * 2);
                code = api.state(exec).exitCode();
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled(doing + " was cancelled.");
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return OptionalInt.empty();
            }
            throw e;
        }
    }
}
