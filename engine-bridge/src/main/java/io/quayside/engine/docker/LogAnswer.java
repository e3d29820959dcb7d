package io.quayside.engine.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// A container's log as the engine sends it; one reader at a time. Closing it from any thread ends a waiting reader.
public final class LogAnswer implements AutoCloseable {
    private final Response response;

    LogAnswer(Response response) {
        this.response = response;
    }

    /// The bytes as they are: multiplexed unless the container has a terminal. Ends with -1 only where the engine ended
    /// the answer; a connection that breaks off is an exception.
    public InputStream body() {
        return response.getBody();
    }

    /// The engine's clock when it began to answer, to the second; null when it did not say.
    public @Nullable Instant date() {
        var date = response.getHeader("Date");
        if (date == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        response.close();
    }
}
