package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Debian's `docker-registry` in the network of a [RealEngine], which reaches it by [#address] without TLS; the
/// tests do not, unless it was [#opened]. Closed with the engine at the latest.
public final class TestRegistry implements AutoCloseable {
    /// Who may use a registry that [#startWithPassword] started.
    public static final String USER = "quay";

    public static final String PASSWORD = "open-harbour";

    private static final String HTPASSWD = USER + ":$2y$05$abcdefghijklmnopqrstuupm8Ki/9MdujdSfVKSUrx.1JsrMazvTy\n";
    private static final String SETTINGS = """
            version: 0.1
            log: {level: warn}
            storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}
            http: {addr: "%s"}
            """;

    private final String address;
    private final Daemon daemon;
    private final RealEngine engine;
    private final @Nullable TokenServer tokens;
    private @Nullable LoopbackDoor door;

    private TestRegistry(RealEngine engine, String access, @Nullable TokenServer tokens) {
        this.address = "127.0.0.1:" + freePort();
        this.engine = engine;
        this.tokens = tokens;
        Path folder = engine.folder().resolve("registry-" + address.substring(address.indexOf(':') + 1));
        Path settings = folder.resolve("config.yml");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("htpasswd"), HTPASSWD);
            Files.writeString(
                    settings,
                    SETTINGS.formatted(folder.resolve("data"), address) + access.formatted(folder.resolve("htpasswd")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot set up a registry", e);
        }
        Path program = Command.find("docker-registry", "docker-registry");
        this.daemon = new Daemon(
                "the test registry",
                engine.sandbox().inside(program, "serve", settings.toString()),
                folder.resolve("registry.log"),
                () -> answers(engine));
        daemon.start();
    }

    /// A registry that is open to all; returns once it answers.
    public static TestRegistry start(RealEngine engine) {
        return new TestRegistry(engine, "# open to all: %s\n", null);
    }

    /// A registry that asks for [#USER] and [#PASSWORD].
    public static TestRegistry startWithPassword(RealEngine engine) {
        return new TestRegistry(engine, "auth: {htpasswd: {realm: quay, path: %s}}\n", null);
    }

    /// A registry that takes the tokens of a server beside it, which asks for [#USER] and [#PASSWORD]: as public ones
    /// do.
    /// Nobody may touch repositories that are called "forbidden".
    public static TestRegistry startWithTokens(RealEngine engine) {
        var tokens = TokenServer.start(engine, freePort());
        return new TestRegistry(engine, tokens.settings(), tokens);
    }

    private static int freePort() {
        return ThreadLocalRandom.current().nextInt(20_000, 30_000);
    }

    private boolean answers(RealEngine engine) {
        try {
            engine.inside("/bin/busybox", "wget", "-q", "-O", "-", "http://" + address + "/v2/");
            return true;
        } catch (AssertionError e) {
            // Not the number alone: the message names the port as well.
            return String.valueOf(e.getMessage()).contains("HTTP/1.1 401");
        }
    }

    /// Host and port, which is how an image's name begins: `address() + "/hello:1"`.
    public String address() {
        return address;
    }

    /// From now on this machine reaches it by the same address.
    public TestRegistry opened() {
        door = new LoopbackDoor(engine, Integer.parseInt(address.substring(address.indexOf(':') + 1)));
        return this;
    }

    /// SIGKILL: from now on pulls and pushes fail.
    @Override
    public void close() {
        daemon.end("KILL");
        if (door != null) {
            door.close();
        }
        if (tokens != null) {
            tokens.close();
        }
    }
}
