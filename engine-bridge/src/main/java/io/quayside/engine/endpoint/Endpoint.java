package io.quayside.engine.endpoint;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an engine can be reached.
public sealed interface Endpoint {
    /// As `DOCKER_HOST` has it: "unix:///var/run/docker.sock", "tcp://192.168.1.5:2376".
    String url();

    /// A Unix domain socket.
    record Unix(Path socket) implements Endpoint {
        @Override
        public String url() {
            return "unix://" + socket;
        }
    }

    /// A TCP port, with mutual TLS unless `tls` is null.
    record Tcp(String host, int port, @Nullable TlsFiles tls) implements Endpoint {
        @Override
        public String url() {
            return "tcp://" + host + ":" + port;
        }
    }

    /// An address that this version of Quayside cannot speak to (`ssh://…`, `npipe://…`): listed, with the reason, and
    /// never replaced by another engine.
    ///
    /// @param reason a sentence
    record Unsupported(String url, String reason) implements Endpoint {}

    /// The files that hold an engine's certificate authority and this client's certificate and key, in PEM.
    record TlsFiles(Path ca, Path certificate, Path key) {}
}
