package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Garbled;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import tools.jackson.core.JacksonException;

/// Turns whatever goes wrong on the way into an [EngineException].
final class Failures {
    private Failures() {}

    /// @param doing what was asked, as it begins a sentence: "Stopping web"
    static EngineException of(String doing, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EngineException known) {
                return known;
            }
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException) {
                return new Cancelled(doing + " was cancelled.");
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            return new Cancelled(doing + " was cancelled.");
        }
        if (failure instanceof IOException || failure.getCause() instanceof IOException) {
            return new Unreachable(
                    Obstacle.CLOSED,
                    doing + " broke off: the engine closed the connection in the middle of its answer.",
                    "See whether the engine still runs; Quayside connects again by itself.",
                    failure);
        }
        if (failure instanceof JacksonException) {
            return new Garbled(
                    doing + " did not work: the engine's answer could not be understood (" + firstLine(failure) + ").",
                    failure);
        }
        return new Garbled(doing + " did not work: " + failure, failure);
    }

    private static String firstLine(Throwable failure) {
        var message = failure.getMessage();
        return message == null
                ? failure.toString()
                : message.lines().findFirst().orElse("");
    }
}
