package io.quayside.engine.setup;

import io.quayside.engine.model.EngineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs the commands of a proposal in turn, with the system's own authorisation where they need an administrator.
///
/// @param elevation what stands before a command that needs an administrator: `pkexec`; empty for root
public record SetupRun(List<String> elevation) {
    private static final int LAST_LINES = 12;
    /// As `pkexec` documents them: dismissed, and not authorised.
    private static final int DISMISSED = 126;

    private static final int REFUSED = 127;
    /// What the shell sets before each of several commands.
    private static final String TRACE = "+ ";

    private static final Duration LAST_CALL = Duration.ofSeconds(3);

    public SetupRun {
        elevation = List.copyOf(elevation);
    }

    /// @return null where commands have to be typed in a terminal instead
    public static @Nullable SetupRun on(Machine machine) {
        if (machine.root()) {
            return new SetupRun(List.of());
        }
        return machine.has("pkexec") ? new SetupRun(List.of("pkexec")) : null;
    }

    /// Blocks until all are done; an interrupt ends the one that runs.
    ///
    /// @param heard each line that they print, and each command before it runs; on this thread or another
    /// @throws EngineException.Local when one fails, with its last lines
    /// @throws EngineException.Cancelled after an interrupt
    public void run(List<CommandLine> commands, Consumer<String> heard) {
        for (var command : elevation.isEmpty() ? commands : joined(commands)) {
            heard.accept("$ " + command.text());
            run(command, heard);
        }
    }

    /// Those that need an administrator and follow each other become one, which says before each what it does: the
    /// system asks for the administrator anew each time.
    private static List<CommandLine> joined(List<CommandLine> commands) {
        List<CommandLine> joined = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            if (!command.elevated()) {
                joined.add(command);
                continue;
            }
            together.add(command.asTyped());
            if (i + 1 == commands.size() || !commands.get(i + 1).elevated()) {
                joined.add(
                        together.size() == 1
                                ? command
                                : CommandLine.elevated("sh", "-xc", String.join(" && ", together)));
                together.clear();
            }
        }
        return joined;
    }

    private void run(CommandLine command, Consumer<String> heard) {
        var line = new ArrayList<>(command.elevated() ? elevation : List.<String>of());
        line.addAll(command.words());
        Process process;
        try {
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new EngineException.Local(
                    "“" + command.text() + "” could not be run: " + e.getMessage() + ".", "Try it in a terminal.", e);
        }
        // Reading cannot be interrupted: it is done beside, and ends with the program.
        Deque<String> last = new ArrayDeque<>();
        var reader = Thread.ofVirtual().name("setup").start(() -> read(process, heard, last));
        try {
            var status = process.waitFor();
            reader.join();
            if (status != 0) {
                throw failed(command, status, List.copyOf(last));
            }
        } catch (InterruptedException e) {
            boolean ended = end(process);
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("“" + command.text() + "” "
                    + (ended
                            ? "was cancelled."
                            : "goes on to its end: what an administrator has begun cannot be ended from here."));
        }
    }

    private static void read(Process process, Consumer<String> heard, Deque<String> last) {
        try (var reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), Charset.defaultCharset()))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(TRACE)) {
                    // What the commands before it have said explains nothing.
                    last.clear();
                } else if (last.size() == LAST_LINES) {
                    last.removeFirst();
                }
                last.addLast(line);
                heard.accept(line);
            }
        } catch (IOException e) {
            // It was ended while it wrote: nobody waits for what it said.
        }
    }

    /// @return whether it has ended; a program of an administrator is not ended by anybody else
    private static boolean end(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            return process.waitFor(LAST_CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Once more: nobody waits any longer.
            return !process.isAlive();
        }
    }

    private static EngineException.Local failed(CommandLine command, int status, List<String> last) {
        var words = String.join("\n", last).strip();
        if (command.elevated() && status == DISMISSED) {
            return new EngineException.Local(
                    "Nobody gave the rights of an administrator: nothing was done.",
                    "Try again, or use a terminal.",
                    null);
        }
        if (command.elevated() && status == REFUSED && words.contains("Not authorized")) {
            return new EngineException.Local(
                    "The system refused the rights of an administrator: nothing was done.",
                    "Ask whoever administers this machine to run: " + command.text(),
                    null);
        }
        if (command.elevated() && status == REFUSED && words.contains("authentication agent")) {
            return new EngineException.Local(
                    "Nothing on this desktop can ask for an administrator (no polkit agent runs): nothing was done.",
                    "Copy the commands into a terminal.",
                    null);
        }
        return new EngineException.Local(
                "“" + command.text() + "” ended with " + status + (words.isEmpty() ? "." : ":\n" + words),
                "Mend what it names and try again.",
                null);
    }
}
