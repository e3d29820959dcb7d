package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import org.jspecify.annotations.Nullable;

/// The counters of one container, about once a second while it runs; one reader at a time. An interrupt or closing it
/// ends a waiting reader.
public final class StatsStream implements AutoCloseable {
    private final String doing;
    private final Response response;
    private final JsonStream values;

    StatsStream(String doing, Response response) {
        this.doing = doing;
        this.response = response;
        this.values = new JsonStream(response.getBody());
    }

    /// Waits for the next reading of the running container.
    ///
    /// @return null once the engine has ended the stream: the container was removed
    /// @throws io.quayside.engine.model.EngineException when it broke off, or the thread was interrupted
    public @Nullable StatsReading next() {
        try {
            for (var item = values.next(); item != null; item = values.next()) {
                var reading = StatsReading.of(item);
                if (reading != null) {
                    return reading;
                }
            }
            return null;
        } catch (RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    @Override
    public void close() {
        response.close();
    }
}
