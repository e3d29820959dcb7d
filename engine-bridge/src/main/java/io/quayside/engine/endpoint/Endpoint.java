package io.quayside.engine.endpoint;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an engine can be reached.
public sealed interface Endpoint {
    /// As `DOCKER_HOST` has it: "unix:///var/run/docker.sock", "tcp://192.168.1.5:2376".
    String url();

    /// Whether a network lies between here and there.
    default boolean isRemote() {
        return false;
    }

    /// A Unix domain socket.
    record Unix(Path socket) implements Endpoint {
        @Override
        public String url() {
            return "unix://" + socket;
        }
    }

    /// A named pipe of Windows.
    ///
    /// @param name without the folder that all pipes are in: "docker_engine"
    record Pipe(String name) implements Endpoint {
        @Override
        public String url() {
            return "npipe:////./pipe/" + name;
        }
    }

    /// A TCP port, with mutual TLS unless `tls` is null.
    ///
    /// @param confirmed whether a person has agreed to go without TLS; counts only on this very machine,
    ///     and only where `tls` is null
    record Tcp(String host, int port, @Nullable TlsFiles tls, boolean confirmed) implements Endpoint {
        /// Nobody has agreed to go without TLS.
        public Tcp(String host, int port, @Nullable TlsFiles tls) {
            this(host, port, tls, false);
        }

        @Override
        public String url() {
            return "tcp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }

        @Override
        public boolean isRemote() {
            return true;
        }

        /// The same, after a person has agreed to go without TLS.
        public Tcp agreed() {
            return new Tcp(host, port, tls, true);
        }
    }

    /// A host that is reached by the user's own `ssh`, with their configuration, keys, agent and known
    /// hosts.
    ///
    /// @param user empty for the one of ssh's configuration
    /// @param port 0 for the one of ssh's configuration
    /// @param socket the engine's socket on that host; empty for the one that `docker` uses there
    record Ssh(String user, String host, int port, String socket) implements Endpoint {
        @Override
        public String url() {
            return "ssh://" + target() + (port == 0 ? "" : ":" + port) + socket;
        }

        /// What a person would give to `ssh`: "user@host".
        public String target() {
            return (user.isEmpty() ? "" : user + "@") + (host.contains(":") ? "[" + host + "]" : host);
        }

        @Override
        public boolean isRemote() {
            return true;
        }
    }

    /// An address that this version of Quayside cannot speak to (`fd://…`): listed, with the reason, and
    /// never replaced by another engine.
    ///
    /// @param reason a sentence
    record Unsupported(String url, String reason) implements Endpoint {}

    /// The files that hold an engine's certificate authority and this client's certificate and key, in
    /// PEM.
    ///
    /// @param verified whether the engine's certificate is checked; without, anybody on the way can
    ///     pose as the engine
    record TlsFiles(Path ca, Path certificate, Path key, boolean verified) {
        /// The engine's certificate is checked.
        public TlsFiles(Path ca, Path certificate, Path key) {
            this(ca, certificate, key, true);
        }

        /// By their usual names in one folder.
        static TlsFiles in(Path folder, boolean verified) {
            return new TlsFiles(
                    folder.resolve("ca.pem"), folder.resolve("cert.pem"), folder.resolve("key.pem"), verified);
        }
    }
}
