package io.quayside.engine.log;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Subscription;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a tail's lines come from when no engine is fast enough: a Docker that goes on and on and has no terminals.
public abstract class PlayedLogs implements LogEngine {
    /// What an engine would answer with, as Docker frames it.
    protected abstract InputStream stream();

    @Override
    public final Answer open(LogRequest request) {
        return new Answer() {
            @Override
            public InputStream body() {
                return stream();
            }

            @Override
            public @Nullable Instant date() {
                return null;
            }

            @Override
            public void close() {
                // Nothing to release.
            }
        };
    }

    @Override
    public Optional<Container> container(String id) {
        return Optional.empty();
    }

    @Override
    public final boolean isConnected() {
        return true;
    }

    @Override
    public final Subscription onChange(Runnable listener) {
        return () -> {};
    }

    @Override
    public final EngineKind kind() {
        return EngineKind.DOCKER;
    }

    @Override
    public final boolean hasTerminal(String id) {
        return false;
    }
}
