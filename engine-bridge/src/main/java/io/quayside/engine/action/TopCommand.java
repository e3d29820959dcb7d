package io.quayside.engine.action;

/// The `docker top` line that lists the same processes.
///
/// @param format what `ps` is asked for; empty for its usual columns
public record TopCommand(String container, String format) {
    public CommandLine line() {
        var line = CommandLine.docker("top", container);
        return format.isEmpty() ? line : line.and(format);
    }
}
