package io.quayside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.endpoint.Candidate.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveriesTest {
    @TempDir
    private Path root;

    @Test
    void onAnEmptyMachineThereIsNothing() {
        assertThat(look(Map.of())).isEmpty();
    }

    @Test
    void theEnvironmentComesFirstAndTheDefaultSocketNext() throws IOException {
        Path socket = file("var/run/docker.sock");
        var found = look(Map.of("DOCKER_HOST", "unix:///elsewhere.sock"));

        assertThat(found).extracting(Candidate::source).containsExactly(Source.ENVIRONMENT, Source.KNOWN_SOCKET);
        assertThat(found.getLast().endpoint()).isEqualTo(new Endpoint.Unix(socket));
    }

    @Test
    void aPlaceThatIsFoundTwiceIsListedOnce() throws IOException {
        Path socket = file("var/run/docker.sock");
        assertThat(look(Map.of("DOCKER_HOST", "unix://" + socket)))
                .singleElement()
                .extracting(Candidate::source)
                .isEqualTo(Source.ENVIRONMENT);
    }

    @Test
    void theEnvironmentsCertificatesAreUsedWhenItAsksForTls() {
        var found = look(Map.of(
                "DOCKER_HOST", "tcp://engine:2376", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certificates"));
        assertThat(found.getFirst().endpoint())
                .isEqualTo(new Endpoint.Tcp(
                        "engine",
                        2376,
                        new Endpoint.TlsFiles(
                                Path.of("/certificates/ca.pem"),
                                Path.of("/certificates/cert.pem"),
                                Path.of("/certificates/key.pem"))));
    }

    @Test
    void theCurrentContextComesBeforeTheDefaultSocketAndTheOthersAfterIt() throws Exception {
        file("var/run/docker.sock");
        context("work", "unix:///work.sock");
        context("play", "unix:///play.sock");
        write("home/.docker/config.json", "{\"currentContext\": \"work\"}");

        assertThat(look(Map.of())).extracting(Candidate::name).containsExactly("work", "default", "play");
    }

    @Test
    void dockerContextDecidesOverTheCurrentContext() throws Exception {
        context("work", "unix:///work.sock");
        context("play", "unix:///play.sock");
        write("home/.docker/config.json", "{\"currentContext\": \"work\"}");

        assertThat(look(Map.of("DOCKER_CONTEXT", "play")).getFirst().name()).isEqualTo("play");
    }

    @Test
    void aContextThatDoesNotExistIsToldAndNotReplaced() throws IOException {
        file("var/run/docker.sock");
        var first = look(Map.of("DOCKER_CONTEXT", "gone")).getFirst();

        assertThat(first.name()).isEqualTo("gone");
        assertThat(first.endpoint())
                .isInstanceOfSatisfying(
                        Endpoint.Unsupported.class,
                        unsupported -> assertThat(unsupported.reason())
                                .contains("no context \"gone\"")
                                .contains("DOCKER_CONTEXT"));
    }

    @Test
    void theCurrentContextDoesNotCountWhereDockerHostIsSet() throws Exception {
        write("home/.docker/config.json", "{\"currentContext\": \"gone\"}");
        assertThat(look(Map.of("DOCKER_HOST", "unix:///elsewhere.sock")))
                .singleElement()
                .extracting(Candidate::source)
                .isEqualTo(Source.ENVIRONMENT);
    }

    @Test
    void aContextsOwnCertificatesAreUsed() throws Exception {
        context("work", "tcp://engine:2376");
        Path folder = root.resolve("home/.docker/contexts/tls/" + sha256("work") + "/docker");
        Files.createDirectories(folder);

        assertThat(look(Map.of()).getFirst().endpoint())
                .isEqualTo(new Endpoint.Tcp(
                        "engine",
                        2376,
                        new Endpoint.TlsFiles(
                                folder.resolve("ca.pem"), folder.resolve("cert.pem"), folder.resolve("key.pem"))));
    }

    @Test
    void brokenConfigurationIsNoReasonToFail() throws Exception {
        file("var/run/docker.sock");
        write("home/.docker/config.json", "{ not JSON");
        write("home/.docker/contexts/meta/abc/meta.json", "neither");

        var found = look(Map.of());
        assertThat(found.getFirst().name()).isEqualTo("default");
        assertThat(found.getLast().endpoint())
                .isInstanceOfSatisfying(
                        Endpoint.Unsupported.class,
                        unsupported -> assertThat(unsupported.reason()).contains("cannot be read"));
    }

    @Test
    void aContextWithoutTheCheckOfTheCertificateIsUsedWithoutIt() throws Exception {
        write(
                "home/.docker/contexts/meta/" + sha256("lab") + "/meta.json",
                "{\"Name\": \"lab\", \"Endpoints\": {\"docker\":"
                        + " {\"Host\": \"tcp://lab:2376\", \"SkipTLSVerify\": true}}}");

        assertThat(look(Map.of()).getFirst().endpoint()).isInstanceOfSatisfying(Endpoint.Tcp.class, tcp -> {
            assertThat(tcp.tls()).isNotNull();
            assertThat(tcp.tls().verified()).isFalse();
        });
    }

    @Test
    void tlsWithoutVerificationIsWhatDockerTlsAloneAsksFor() {
        var found = look(Map.of("DOCKER_HOST", "tcp://engine:2376", "DOCKER_TLS", "1"));
        assertThat(found.getFirst().endpoint())
                .isInstanceOfSatisfying(
                        Endpoint.Tcp.class,
                        tcp -> assertThat(tcp.tls().verified()).isFalse());
    }

    private List<Candidate> look(Map<String, String> environment) {
        return Discoveries.look(new Surroundings(environment, root.resolve("home"), root, Optional.of(1000)));
    }

    private void context(String name, String host) throws Exception {
        write(
                "home/.docker/contexts/meta/" + sha256(name) + "/meta.json",
                "{\"Name\": \"%s\", \"Metadata\": {}, \"Endpoints\": {\"docker\": {\"Host\": \"%s\"}}}"
                        .formatted(name, host));
    }

    private Path file(String path) throws IOException {
        return write(path, "");
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
