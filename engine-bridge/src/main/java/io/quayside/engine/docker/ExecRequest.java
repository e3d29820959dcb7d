package io.quayside.engine.docker;

import java.util.List;
import java.util.Map;

/// A program to run in a running container.
///
/// @param command the program and its arguments
/// @param user as `name`, `uid` or `uid:gid`; empty for the container's own
/// @param folder where it starts; empty for the container's own
/// @param terminal whether it gets a terminal
public record ExecRequest(
        List<String> command, String user, String folder, Map<String, String> environment, boolean terminal) {
    public ExecRequest {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /// Without the values of the variables.
    @Override
    public String toString() {
        return "ExecRequest[" + command + ", user=" + user + ", folder=" + folder + ", environment="
                + environment.keySet() + ", terminal=" + terminal + "]";
    }
}
