package io.quayside.app.builds;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A build that is over, as the history keeps it.
///
/// @param outcome "done", "failed" or "cancelled"
/// @param message why it failed; may be empty
/// @param arguments the values of those that look like secrets are masked
record PastBuild(
        Instant when,
        String folder,
        String dockerfile,
        String tag,
        String outcome,
        Duration took,
        String message,
        Map<String, String> arguments) {
    PastBuild {
        arguments = Map.copyOf(arguments);
    }
}
