package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnixDomainSocketAddress;
import java.security.GeneralSecurityException;

/// Makes channels to one endpoint, of the kind that it needs.
final class Dialer {
    private final Endpoint endpoint;

    Dialer(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// The value of the `Host` header.
    String host() {
        return endpoint instanceof Endpoint.Tcp tcp ? bracketed(tcp.host()) + ":" + tcp.port() : "localhost";
    }

    /// A new channel, not connected yet.
    ///
    /// @throws Unreachable where Quayside cannot or will not go
    Duplex dial() throws IOException {
        return switch (endpoint) {
            case Endpoint.Unix unix -> ChannelDuplex.unix(UnixDomainSocketAddress.of(unix.socket()));
            case Endpoint.Tcp tcp -> tcp(tcp);
            case Endpoint.Unsupported unsupported ->
                throw new Unreachable(
                        Obstacle.UNSUPPORTED,
                        "The engine at " + unsupported.url() + " cannot be reached: " + unsupported.reason(),
                        "Choose another engine, or give a unix:// or tcp:// address of this one.",
                        null);
        };
    }

    private Duplex tcp(Endpoint.Tcp tcp) throws IOException {
        var plain = ChannelDuplex.tcp(tcp.host(), tcp.port());
        try {
            var tls = tcp.tls();
            if (tls != null) {
                return new TlsDuplex(plain, TlsFilesContext.of(tls), tcp.host(), tcp.port());
            }
            if (InetAddress.getByName(tcp.host()).isLoopbackAddress()) {
                return plain;
            }
            throw new Unreachable(
                    Obstacle.TLS,
                    "The engine at " + tcp.url() + " was not asked: without TLS everybody on the way could read the"
                            + " conversation and take over the engine's host.",
                    "Give the certificates (DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH, or a docker context with TLS).",
                    null);
        } catch (GeneralSecurityException | RuntimeException | IOException e) {
            plain.close();
            if (e instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new Unreachable(
                    Obstacle.TLS,
                    "The certificates for the engine at " + tcp.url() + " cannot be used: " + Failures.words(e) + ".",
                    "Look at the files ca.pem, cert.pem and key.pem of this engine.",
                    e);
        }
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
