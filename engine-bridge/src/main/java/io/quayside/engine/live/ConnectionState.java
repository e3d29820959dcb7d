package io.quayside.engine.live;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the engine can be asked, and since when that has been so.
public sealed interface ConnectionState {
    Instant since();

    /// The first try is under way.
    record Connecting(Instant since) implements ConnectionState {}

    /// The event stream is open and the picture is the engine's own.
    record Connected(EngineInfo info, Instant since) implements ConnectionState {}

    /// The picture is what the engine said last, and may no longer be so.
    ///
    /// @param why the newest failure
    /// @param nextTry when Quayside tries again by itself
    /// @param last what the engine was when it last answered; null when it never did
    record Lost(
            EngineException why,
            Instant since,
            Instant nextTry,
            @Nullable EngineInfo last) implements ConnectionState {}

    /// Nobody watches this engine any more.
    record Closed(Instant since) implements ConnectionState {}
}
