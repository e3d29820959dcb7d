package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server of bearer tokens beside a registry, as public registries have one, in the network of a [RealEngine]; with a
/// key of its own.
final class TokenServer implements AutoCloseable {
    static final String ISSUER = "harbour-master";
    static final String SERVICE = "quay";
    static final String KEY = "key.pem";
    static final String CERTIFICATE = "certificate.pem";

    private final int port;
    private final Path folder;
    private final Daemon daemon;

    private TokenServer(RealEngine engine, int port) {
        this.port = port;
        this.folder = engine.folder().resolve("tokens-" + port);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set up a server of tokens", e);
        }
        makeKey();
        this.daemon = new Daemon(
                "the server of tokens",
                engine.sandbox()
                        .inside(
                                Path.of(System.getProperty("java.home"), "bin/java"),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                classes(),
                                TokenIssuer.class.getName(),
                                Integer.toString(port),
                                folder.toString()),
                folder.resolve("tokens.log"),
                () -> answers(engine));
    }

    /// Returns once it answers.
    static TokenServer start(RealEngine engine, int port) {
        var server = new TokenServer(engine, port);
        server.daemon.start();
        return server;
    }

    /// What a registry's configuration says of it.
    String settings() {
        return "auth: {token: {realm: \"http://127.0.0.1:" + port + "/token\", service: " + SERVICE + ", issuer: "
                + ISSUER + ", rootcertbundle: " + folder.resolve(CERTIFICATE) + "}}\n";
    }

    private void makeKey() {
        Command.of(
                        Command.find("openssl", "openssl").toString(),
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=" + ISSUER,
                        "-keyout",
                        folder.resolve(KEY).toString(),
                        "-out",
                        folder.resolve(CERTIFICATE).toString())
                .output();
    }

    private boolean answers(RealEngine engine) {
        try {
            engine.inside("/bin/busybox", "wget", "-q", "-O", "-", "http://127.0.0.1:" + port + "/well");
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static String classes() {
        try {
            return Path.of(TokenIssuer.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        daemon.end("KILL");
    }
}
