package io.quayside.engine.terminal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program to run in a running container, as `docker exec --interactive` has it.
///
/// @param command the program and its arguments; not empty
/// @param user as `name`, `uid` or `uid:gid`; empty for the container's own
/// @param folder where it starts; empty for the container's own
/// @param environment variables on top of the container's own
/// @param terminal the size of the terminal that it gets; null for none: its two outputs then stay apart
public record ExecSpec(
        List<String> command,
        String user,
        String folder,
        Map<String, String> environment,
        @Nullable TerminalSize terminal) {
    public ExecSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("Say which program is to run.");
        }
    }

    /// Without a terminal, as the container's own user.
    public static ExecSpec of(String... command) {
        return new ExecSpec(List.of(command), "", "", Map.of(), null);
    }

    /// The same in a terminal.
    public ExecSpec in(TerminalSize size) {
        return new ExecSpec(command, user, folder, environment, size);
    }

    /// Without the values of the variables.
    @Override
    public String toString() {
        return "ExecSpec[" + command + ", user=" + user + ", folder=" + folder + ", environment=" + environment.keySet()
                + ", terminal=" + terminal + "]";
    }
}
