package io.quayside.engine.docker;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.transport.EngineHttp;
import java.nio.file.Path;
import java.time.Duration;

/// An API of an engine and the connection beneath it, for a test to close.
record Connected(EngineHttp http, DockerApi api) implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    static Connected to(Path socket) {
        var http = new ChannelHttp(new Endpoint.Unix(socket));
        try {
            return new Connected(http, DockerApi.connect(http, DEADLINE));
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
