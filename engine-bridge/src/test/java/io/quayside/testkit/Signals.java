package io.quayside.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Unix signals, and whether they have arrived.
final class Signals {
    private Signals() {}

    /// @param signal as in "TERM"; nothing happens when the process is gone
    static void send(String signal, ProcessHandle process) {
        try {
            // The shell's own: the program of this name is in a package that a small system lacks.
            Command.of("sh", "-c", "kill -" + signal + " " + process.pid()).output();
        } catch (AssertionError e) {
            if (process.isAlive()) {
                throw e;
            }
        }
    }

    /// Returns when each thread of the process stands still, which takes a moment on a busy machine.
    static void freeze(ProcessHandle process) {
        send("STOP", process);
        Await.until(
                "process " + process.pid() + " to stand still",
                () -> threadStates(process).stream().allMatch("T"::equals));
    }

    /// Lets a frozen process go on.
    static void wake(ProcessHandle process) throws IOException {
        if (threadStates(process).contains("T")) {
            send("CONT", process);
        }
    }

    private static List<String> threadStates(ProcessHandle process) throws IOException {
        List<String> states = new ArrayList<>();
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : threads) {
                // "1234 (name) S …": the name may hold anything, brackets as well.
                String stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
                int afterName = stat.lastIndexOf(')') + 2;
                states.add(stat.substring(afterName, afterName + 1));
            }
        } catch (NoSuchFileException e) {
            // Gone, and with it its threads.
            return List.of();
        }
        return states;
    }
}
