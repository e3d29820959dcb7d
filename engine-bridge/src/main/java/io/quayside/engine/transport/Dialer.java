package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnixDomainSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Makes channels to one endpoint, of the kind that it needs.
final class Dialer implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /// A login on another host: names are looked up, keys are exchanged, a shell and `docker` are started.
    private static final Duration LOGIN = Duration.ofSeconds(20);

    private final Endpoint endpoint;
    private final @Nullable SshRoute ssh;

    Dialer(Endpoint endpoint, SshProgram program) {
        this.endpoint = endpoint;
        this.ssh = endpoint instanceof Endpoint.Ssh host ? new SshRoute(program, host) : null;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// The value of the `Host` header.
    String host() {
        return endpoint instanceof Endpoint.Tcp tcp ? tcp.url().substring("tcp://".length()) : "localhost";
    }

    /// How long it may take until a new channel is connected.
    ///
    /// @param answer how long the answer may take; zero for ever
    Duration patience(Duration answer) {
        if (ssh != null) {
            return LOGIN;
        }
        return answer.isZero() ? CONNECT : answer;
    }

    /// A new channel, not connected yet.
    ///
    /// @throws Unreachable where Quayside cannot or will not go
    Duplex dial() throws IOException {
        return switch (endpoint) {
            case Endpoint.Unix unix -> ChannelDuplex.unix(UnixDomainSocketAddress.of(unix.socket()));
            case Endpoint.Pipe pipe -> new PipeDuplex(() -> FilePipe.open(pipe.name()));
            case Endpoint.Tcp tcp -> tcp(tcp);
            case Endpoint.Ssh host -> ssh == null ? new SshRoute(SshProgram.USUAL, host).dial() : ssh.dial();
            case Endpoint.Unsupported unsupported ->
                throw new Unreachable(
                        Obstacle.UNSUPPORTED,
                        "The engine at " + unsupported.url() + " cannot be reached: " + unsupported.reason(),
                        "Choose another engine, or give a unix://, npipe://, ssh:// or tcp:// address of this one.",
                        null);
        };
    }

    /// Ends what channels share.
    @Override
    public void close() {
        if (ssh != null) {
            ssh.close();
        }
    }

    private static Duplex tcp(Endpoint.Tcp tcp) throws IOException {
        var plain = ChannelDuplex.tcp(tcp.host(), tcp.port());
        try {
            var tls = tcp.tls();
            if (tls != null) {
                return new TlsDuplex(plain, TlsFilesContext.of(tls), tcp, tls.verified());
            }
            refusePlain(tcp);
            return plain;
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

    private static void refusePlain(Endpoint.Tcp tcp) throws IOException {
        if (!InetAddress.getByName(tcp.host()).isLoopbackAddress()) {
            throw new Unreachable(
                    Obstacle.TLS,
                    "The engine at " + tcp.url() + " was not asked: without TLS everybody on the way could read the"
                            + " conversation and take over the engine's host.",
                    "Give the certificates (DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH, or a docker context with TLS), or"
                            + " reach the engine by ssh://USER@" + tcp.host() + ".",
                    null);
        }
        if (!tcp.confirmed()) {
            throw new Unreachable(
                    Obstacle.UNCONFIRMED,
                    "The engine at " + tcp.url() + " was not asked: without TLS every program and every user of this"
                            + " machine can use it, and be root through it.",
                    "Choose it in the list of engines to use it all the same, or have the engine listen on a socket.",
                    null);
        }
    }
}
