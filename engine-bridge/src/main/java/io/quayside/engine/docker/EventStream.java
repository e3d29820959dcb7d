package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import org.jspecify.annotations.Nullable;

/// An engine's events as they happen; one reader at a time. Closing it from any thread ends a waiting reader.
public final class EventStream implements AutoCloseable {
    private static final String DOING = "Listening to the engine's events";

    private final Response response;
    private final JsonStream values;
    private volatile boolean closed;

    EventStream(Response response) {
        this.response = response;
        this.values = new JsonStream(response.getBody());
    }

    /// Waits for the next event.
    ///
    /// @return null once the engine has ended the stream or it was closed
    /// @throws io.quayside.engine.model.EngineException when it broke off, or the thread was interrupted
    public @Nullable EngineEvent next() {
        try {
            var event = values.next();
            return event == null ? null : EngineEvent.of(event);
        } catch (RuntimeException e) {
            if (closed) {
                return null;
            }
            throw Failures.of(DOING, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        response.close();
    }
}
