package io.quayside.engine.spec;

import org.jspecify.annotations.Nullable;

/// How a container starts again and ends.
///
/// @param restart when the engine starts it again
/// @param autoRemove the engine removes it and its anonymous volumes when it ends (`--rm`)
/// @param init whether a small first process hands signals on and reaps; null for the engine's default
/// @param stopSignal what asks it to end, "SIGTERM"; empty for the image's
/// @param stopTimeout seconds until it is killed, −1 for never; null for the engine's default
public record Lifecycle(
        RestartPolicy restart,
        boolean autoRemove,
        @Nullable Boolean init,
        String stopSignal,
        @Nullable Integer stopTimeout) {
    /// Stays when it has ended.
    public static final Lifecycle PLAIN = new Lifecycle(RestartPolicy.NO, false, null, "", null);

    public Lifecycle withRestart(RestartPolicy value) {
        return new Lifecycle(value, autoRemove, init, stopSignal, stopTimeout);
    }

    public Lifecycle withAutoRemove(boolean value) {
        return new Lifecycle(restart, value, init, stopSignal, stopTimeout);
    }

    public Lifecycle withInit(@Nullable Boolean value) {
        return new Lifecycle(restart, autoRemove, value, stopSignal, stopTimeout);
    }

    public Lifecycle withStopSignal(String value) {
        return new Lifecycle(restart, autoRemove, init, value, stopTimeout);
    }

    public Lifecycle withStopTimeout(@Nullable Integer seconds) {
        return new Lifecycle(restart, autoRemove, init, stopSignal, seconds);
    }
}
