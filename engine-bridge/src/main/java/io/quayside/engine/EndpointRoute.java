package io.quayside.engine;

import io.quayside.engine.docker.Credentials;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.live.Route;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.engine.transport.SshProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// The way to an endpoint: a new HTTP client for every connection, so that its end ends everything that
/// went over it.
final class EndpointRoute implements Route {
    private final Endpoint endpoint;
    private final SshProgram ssh;
    private final Credentials credentials;

    EndpointRoute(Endpoint endpoint, SshProgram ssh, Credentials credentials) {
        this.endpoint = endpoint;
        this.ssh = ssh;
        this.credentials = credentials;
    }

    @Override
    public Journey newJourney() {
        var http = new ChannelHttp(endpoint, ssh);
        return new Journey() {
            @Override
            public DockerApi connect(Duration deadline) {
                return DockerApi.connect(http, deadline, credentials);
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
