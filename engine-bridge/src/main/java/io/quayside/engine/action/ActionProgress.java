package io.quayside.engine.action;

import java.time.Duration;

/// A sign of life of a running action.
public sealed interface ActionProgress {
    /// How far one layer of a pull or a push is.
    ///
    /// @param layer the layer's short id
    /// @param status the engine's word, "Downloading", "Extracting", "Pull complete", "Pushing", "Pushed", …
    /// @param current bytes done; 0 where the engine does not say
    /// @param total bytes to do; 0 where the engine does not say
    record Layer(String layer, String status, long current, long total) implements ActionProgress {}

    /// A build begins one of its steps.
    ///
    /// @param number from 1
    /// @param of how many there are
    /// @param line where its instruction begins in the Dockerfile, from 1; 0 when that is not known
    /// @param instruction as the engine says it, "RUN make"
    record Step(int number, int of, int line, String instruction) implements ActionProgress {}

    /// The result of that step was there already.
    record StepCached(int number) implements ActionProgress {}

    /// That step is over. Only builders that run steps side by side say so; with others a step ends when the next
    /// begins.
    ///
    /// @param error why it failed; empty when it did not
    record StepDone(int number, Duration took, String error) implements ActionProgress {}

    /// A line that a step's program wrote, without its end.
    ///
    /// @param step 0 for what was said before the first
    /// @param error whether it wrote it to standard error
    record Output(int step, String line, boolean error) implements ActionProgress {}

    /// A line that the engine said of the whole.
    record Message(String text) implements ActionProgress {}

    /// How much of an archive has gone between this machine and the engine.
    ///
    /// @param total bytes in all; 0 where nobody knows
    record Bytes(long done, long total) implements ActionProgress {}
}
