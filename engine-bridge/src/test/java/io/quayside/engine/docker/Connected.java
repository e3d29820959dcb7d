package io.quayside.engine.docker;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.transport.EngineHttp;
import java.nio.file.Path;
import java.time.Duration;

/// An API of an engine and the connection beneath it, for a test to close.
record Connected(EngineHttp http, DockerApi api) implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /// Signed in at no registry.
    static Connected to(Path socket) {
        return to(socket, Credentials.NONE);
    }

    static Connected to(Path socket, Credentials credentials) {
        var http = new ChannelHttp(new Endpoint.Unix(socket));
        try {
            return new Connected(http, DockerApi.connect(http, DEADLINE, credentials));
        } catch (RuntimeException e) {
            http.close();
            throw e;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
