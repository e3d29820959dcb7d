package io.quayside.engine.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What runs in a container, and as whom.
///
/// @param entrypoint replaces the image's, which the command follows; empty takes it away; null keeps it
/// @param workingDirectory absolute; empty for the image's
/// @param user name or number, with ":group" where wanted; empty for the image's
/// @param groups further groups of the user
/// @param tty with a terminal
/// @param interactive with its standard input kept open
public record ProcessSpec(
        @Nullable String entrypoint,
        String workingDirectory,
        String user,
        List<String> groups,
        boolean tty,
        boolean interactive) {
    /// What the image says.
    public static final ProcessSpec OF_IMAGE = new ProcessSpec(null, "", "", List.of(), false, false);

    public ProcessSpec {
        groups = List.copyOf(groups);
    }

    public ProcessSpec withEntrypoint(@Nullable String value) {
        return new ProcessSpec(value, workingDirectory, user, groups, tty, interactive);
    }

    public ProcessSpec withWorkingDirectory(String value) {
        return new ProcessSpec(entrypoint, value, user, groups, tty, interactive);
    }

    public ProcessSpec withUser(String value) {
        return new ProcessSpec(entrypoint, workingDirectory, value, groups, tty, interactive);
    }

    public ProcessSpec withGroup(String one) {
        return new ProcessSpec(entrypoint, workingDirectory, user, Lists.and(groups, one), tty, interactive);
    }

    public ProcessSpec withTty(boolean value) {
        return new ProcessSpec(entrypoint, workingDirectory, user, groups, value, interactive);
    }

    public ProcessSpec withInteractive(boolean value) {
        return new ProcessSpec(entrypoint, workingDirectory, user, groups, tty, value);
    }
}
