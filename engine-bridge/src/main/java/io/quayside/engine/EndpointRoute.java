package io.quayside.engine;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.live.Route;
import io.quayside.engine.transport.ChannelHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// The way to an endpoint: a new HTTP client for every connection, so that its end ends everything that went over it.
final class EndpointRoute implements Route {
    private final Endpoint endpoint;

    EndpointRoute(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Journey newJourney() {
        var http = new ChannelHttp(endpoint);
        return new Journey() {
            @Override
            public DockerApi connect(Duration deadline) {
                return DockerApi.connect(http, deadline);
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    /// An engine that starts makes its socket anew. What is elsewhere gives no sign.
    @Override
    public Object sign() {
        if (endpoint instanceof Endpoint.Unix unix) {
            try {
                var file = Files.readAttributes(unix.socket(), BasicFileAttributes.class);
                return file.fileKey() + " " + file.lastModifiedTime();
            } catch (IOException e) {
                return "missing";
            }
        }
        return "";
    }
}
