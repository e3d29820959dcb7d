package io.quayside.engine.terminal;

import io.quayside.engine.model.EngineException;
import java.util.OptionalInt;

/// Why a session is over.
public sealed interface SessionEnd {
    /// The program has ended by itself.
    ///
    /// @param code empty where the engine no longer knows: the container is gone, or the engine was
    ///     restarted
    record Exited(OptionalInt code) implements SessionEnd {}

    /// The session was closed, by this side or by the engine.
    ///
    /// @param running whether the program goes on: a container's own does, and one that could not be ended
    record Closed(boolean running) implements SessionEnd {}

    /// The connection broke off, or the program could not be started after all.
    record Failed(EngineException why) implements SessionEnd {}
}
