package io.quayside.app.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReleaseFeed feed = new ReleaseFeed();

    @Test
    void theNewestReleaseAndItsPageAreRead() throws Exception {
        try (var server = ReleaseServer.plain().with("v1.4.0")) {
            assertThat(feed.newest(server.address()))
                    .isEqualTo(new Release(
                            Version.of("1.4.0").orElseThrow(), URI.create("https://example.org/releases/v1.4.0")));
        }
    }

    @Test
    void theQuestionSaysNothingOfWhoAsks() throws Exception {
        try (var server = ReleaseServer.plain().with("1.4.0")) {
            feed.newest(server.address());
            feed.newest(server.address());

            assertThat(server.questions()).hasSize(2).allSatisfy(question -> {
                assertThat(question.method()).isEqualTo("GET");
                assertThat(question.target()).hasToString("/repos/a/b/releases/latest");
                assertThat(question.body()).isEmpty();
                assertThat(question.headers().keySet())
                        .as("%s", question.headers())
                        .containsExactlyInAnyOrder("Accept", "Host", "User-agent");
                assertThat(question.headers().getFirst("User-Agent")).isEqualTo("Quayside");
            });
        }
    }

    @Test
    void aServerThatHasMovedIsNotFollowed() throws Exception {
        try (var server = ReleaseServer.plain().with(301, "")) {
            assertThatThrownBy(() -> feed.newest(server.address()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("it has moved to /elsewhere");
            assertThat(server.questions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {}                                                       | answered with status 404",
                "200 | []                                                       | something that is no release",
                "200 | <html>                                                   | something that is no release",
                "200 | {\"tag_name\":\"newest\"}                                | names no version",
                "200 | {\"tag_name\":\"1.0\",\"html_url\":\"file:///etc/passwd\"} | names no page that can be opened",
                "200 | {\"tag_name\":\"1.0\",\"html_url\":\"http://example.org\"} | names no page that can be opened",
            })
    void anAnswerThatIsNoneIsSaidInWords(int status, String answer, String words) throws Exception {
        try (var server = ReleaseServer.plain().with(status, answer)) {
            assertThatThrownBy(() -> feed.newest(server.address()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(words);
        }
    }

    @Test
    void anAnswerWithoutEndIsNotRead() throws Exception {
        try (var server = ReleaseServer.plain().with(200, "{\"a\":\"" + "x".repeat(2 << 20) + "\"}")) {
            assertThatThrownBy(() -> feed.newest(server.address()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("did not work");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws Exception {
        try (var server = ReleaseServer.plain().silent()) {
            assertThatThrownBy(() -> new ReleaseFeed(Duration.ofSeconds(1), null).newest(server.address()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("localhost did not answer within 1 s.");
        }
    }

    @Test
    void nobodyThereIsSaidInWords() throws Exception {
        URI address;
        try (var server = ReleaseServer.plain()) {
            address = server.address();
        }
        assertThatThrownBy(() -> feed.newest(address)).hasMessage("localhost cannot be reached from here.");
    }

    @Test
    void aServerOfTlsIsAskedIfItsCertificateIsTrustedAndOnlyThen(@TempDir Path folder) throws Exception {
        var keys = keys(folder);
        try (var server = ReleaseServer.tls(identity(keys)).with("2.0")) {
            assertThat(new ReleaseFeed(PATIENCE, trusting(keys))
                            .newest(server.address())
                            .version()
                            .text())
                    .isEqualTo("2.0");
            assertThatThrownBy(() -> feed.newest(server.address()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("The certificate of localhost cannot be trusted");
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void whatAnotherMachineAnswersLeadsToNothingOnThisOne(@TempDir Path folder) throws Exception {
        var keys = keys(folder);
        try (var server = ReleaseServer.tls(identity(keys))
                .with(200, "{\"tag_name\":\"9\",\"html_url\":\"http://127.0.0.1:8080/shutdown\"}")) {
            assertThatThrownBy(() -> new ReleaseFeed(PATIENCE, trusting(keys)).newest(server.address()))
                    .hasMessageContaining("names no page that can be opened");
        }
    }

    private static KeyStore keys(Path folder) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        "secret",
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, "secret".toCharArray());
        }
        return keys;
    }

    private static SSLContext identity(KeyStore keys) throws Exception {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate(keys.aliases().nextElement()));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
