package io.quayside.engine.log;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Subscription;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a tail needs of its engine: the engine's log endpoint and what the live picture says. Thread-safe.
public interface LogEngine {
    /// A container as the live picture has it; empty when there is none with that id.
    Optional<Container> container(String id);

    /// Whether the engine can be asked and the picture is its own.
    boolean isConnected();

    /// Calls whenever the answer of [#container] or [#isConnected] may have changed, on any thread, briefly.
    Subscription onChange(Runnable listener);

    /// Calls when something has happened to a container that is worth a mark, on any thread, briefly.
    default Subscription onHappening(Consumer<Happening> listener) {
        return () -> {};
    }

    /// Which engine it is; only asked once it has answered.
    EngineKind kind();

    /// Whether a container has a terminal, from the engine's own answer: its log is then not multiplexed.
    boolean hasTerminal(String id);

    /// Asks for a log and blocks until the engine has begun to answer. An interrupt ends the waiting.
    Answer open(LogRequest request);

    /// Something that the engine said of a container besides its start.
    ///
    /// @param container its id
    /// @param time nanoseconds since 1970, by the engine's clock
    record Happening(String container, LogNote note, long time) {}

    /// An answer that goes on. Not thread-safe, but for [#close].
    interface Answer extends AutoCloseable {
        /// Ends in an exception when the connection breaks off, and with -1 only where the engine ended the answer.
        InputStream body();

        /// The engine's clock when it began to answer, to the second; null when it did not say.
        @Nullable
        Instant date();

        @Override
        void close();
    }
}
