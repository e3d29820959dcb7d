package io.quayside.app.builds;

import java.time.Duration;
import java.util.List;

/// A step of a build, as it is now.
///
/// @param line of the Dockerfile, from 1; 0 when it is not known
/// @param output the last lines that its program wrote
record BuildStep(int number, int line, String instruction, State state, Duration took, List<String> output) {
    BuildStep {
        output = List.copyOf(output);
    }

    enum State {
        RUNNING,
        CACHED,
        DONE,
        FAILED,
        STOPPED
    }
}
