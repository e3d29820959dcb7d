package io.quayside.engine.action;

/// A sign of life of a running action.
public sealed interface ActionProgress {
    /// How far one layer of a pull is.
    ///
    /// @param layer the layer's short id
    /// @param status the engine's word, "Downloading", "Extracting", "Pull complete", …
    /// @param current bytes done; 0 where the engine does not say
    /// @param total bytes to do; 0 where the engine does not say
    record Layer(String layer, String status, long current, long total) implements ActionProgress {}

    /// A line that the engine said of the whole.
    record Message(String text) implements ActionProgress {}
}
