package io.quayside.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quayside.engine.docker.Credentials;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.RegistryAddress;
import io.quayside.engine.docker.RegistryCredential;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.Image;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.LocalRegistry;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A real registry, asked from this machine; and a played one for tokens.
@ExtendWith(EngineExtension.class)
class RegistryClientTest {
    @TempDir
    private static Path files;

    @TempDir
    private static Path config;

    private static LocalRegistry registry;

    @BeforeAll
    static void start() {
        registry = LocalRegistry.start(files);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static Registries signedIn(String address, String user, String password) throws IOException {
        var auth = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                config.resolve("config.json"), "{\"auths\": {\"%s\": {\"auth\": \"%s\"}}}".formatted(address, auth));
        return new Registries(UserCredentials.of(config, ""), () -> {
            throw new IllegalStateException("No engine is asked");
        });
    }

    private static Registries signedIn() throws IOException {
        return signedIn(registry.address(), TestRegistry.USER, TestRegistry.PASSWORD);
    }

    @Test
    void allTagsAreListed() throws IOException {
        List.of("1", "2", "latest").forEach(tag -> registry.put("quay/tags", tag, "same"));
        assertThat(signedIn().tags(registry.address() + "/quay/tags")).containsExactlyInAnyOrder("1", "2", "latest");
    }

    // Debian's registry pages its repositories, and not its tags.
    @Test
    void whatARegistryHasIsListedPageByPage() {
        List.of("a", "b", "c", "d", "e").forEach(name -> registry.put("quay/listed-" + name, "1", "x"));
        Credentials credentials = asked -> Credentials.Found.of(
                new RegistryCredential(asked.server(), TestRegistry.USER, TestRegistry.PASSWORD, ""));
        assertThat(new RegistryClient(credentials, 2).catalog(new RegistryAddress(registry.address())))
                .contains("quay/listed-a", "quay/listed-b", "quay/listed-c", "quay/listed-d", "quay/listed-e")
                .doesNotHaveDuplicates();
    }

    @Test
    void whoIsNotSignedInIsToldToSignIn() throws IOException {
        assertThatThrownBy(() -> signedIn("elsewhere.example", "a", "b").tags(registry.address() + "/quay/x"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAUTHORIZED))
                .extracting(e -> ((EngineException) e).advice())
                .asString()
                .startsWith("Sign in at " + registry.address());
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        var registries = signedIn();
        assertThatThrownBy(() -> registries.tags(registry.address() + "/quay/nothing"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThatThrownBy(() -> registries.tags("127.0.0.1:9/quay/nothing"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("cannot be reached from this machine");
    }

    @Test
    void anImageIsNewerWhenTheTagHasAnotherDigest() throws IOException {
        var name = registry.address() + "/quay/moving";
        var first = registry.put("quay/moving", "1", "first");
        var image = new Image(
                "sha256:1", List.of(name + ":1", "mine:1"), List.of(name + "@" + first), 1, Instant.EPOCH, Map.of());
        var registries = signedIn();

        assertThat(registries.newer(image))
                .containsExactly(
                        new Newer(name + ":1", Newer.State.SAME, ""), new Newer("mine:1", Newer.State.LOCAL, ""));
        registry.put("quay/moving", "1", "second");
        assertThat(registries.newer(image)).first().extracting(Newer::state).isEqualTo(Newer.State.NEWER);
    }

    @Test
    void aTokenIsFetchedWithTheUsersPasswordAndUsed() throws IOException {
        var asked = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var address = "127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            var authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            asked.add(exchange.getRequestURI() + " " + authorization.split(" ", 2)[0]);
            var body = "{}";
            var status = 200;
            if (exchange.getRequestURI().getPath().equals("/token")) {
                body = "{\"token\": \"t0ken\"}";
            } else if (authorization.equals("Bearer t0ken")) {
                body = "{\"tags\": [\"1\"]}";
            } else {
                status = 401;
                exchange.getResponseHeaders()
                        .add(
                                "WWW-Authenticate",
                                "Bearer realm=\"http://" + address
                                        + "/token\",service=\"s\",scope=\"repository:quay/x:pull\"");
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            assertThat(signedIn(address, "me", "secret").tags(address + "/quay/x"))
                    .containsExactly("1");
            assertThat(asked).contains("/token?service=s&scope=repository%3Aquay%2Fx%3Apull Basic");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aPasswordIsNotSentToAnUnsafePlace() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer realm=\"http://elsewhere.invalid/token\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        var host = "127.0.0.1:" + server.getAddress().getPort();
        Credentials credentials =
                asked -> Credentials.Found.of(new RegistryCredential(asked.server(), "me", "secret", ""));
        try {
            assertThatThrownBy(() -> new RegistryClient(credentials).tags(new RegistryAddress(host), "quay/x"))
                    .isInstanceOf(EngineException.Local.class)
                    .hasMessageContaining("which is not safe");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSearchThatCannotReachTheHubFailsInWords(TestEngine engine) {
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var api = DockerApi.connect(http, Duration.ofSeconds(10));
            assertThatThrownBy(() -> new Registries(UserCredentials.of(config, ""), () -> api).search("nginx"))
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("Searching for nginx did not work.")
                    .extracting(e -> ((EngineException) e).advice())
                    .asString()
                    .contains("cannot reach that host");
        }
    }
}
