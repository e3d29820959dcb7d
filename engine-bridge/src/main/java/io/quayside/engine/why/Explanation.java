package io.quayside.engine.why;

import java.util.List;

/// Why a container is not well, and what a person can do next.
///
/// @param cause what it comes from
/// @param code of the last run
/// @param looping whether its restart policy starts it again and again
/// @param restarts how often that was
/// @param words the engine's own on why it could not start it; may be empty
/// @param lines the last of its log, secrets masked; may be empty
/// @param steps the most useful first
public record Explanation(
        Cause cause, int code, boolean looping, int restarts, String words, List<String> lines, List<Step> steps) {
    public Explanation {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /// A step that a person can take.
    public enum Step {
        /// Start it, or start it again.
        START,
        /// Stop it: it is started again and again.
        STOP,
        LOGS,
        /// Change how it is run.
        EDIT,
        /// See what its health check said.
        HEALTH,
        /// See the container that has the port.
        PORT_HOLDER
    }
}
