package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Endpoint.TlsFiles;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Against `openssl s_server`, which wants a certificate of the client, as `dockerd --tlsverify` does.
@Timeout(60)
class TlsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private Certificates certificates;
    private Process server;
    private int port;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException, InterruptedException {
        certificates = new Certificates(folder.resolve("right"));
        var own = certificates.make("server", "ec", "IP:127.0.0.1");
        server = new ProcessBuilder(
                        "openssl",
                        "s_server",
                        "-accept",
                        "127.0.0.1:0",
                        "-www",
                        "-Verify",
                        "1",
                        "-verify_return_error",
                        "-CAfile",
                        own.ca().toString(),
                        "-cert",
                        own.certificate().toString(),
                        "-key",
                        own.key().toString())
                .redirectErrorStream(true)
                .start();
        var said = server.inputReader(StandardCharsets.UTF_8);
        String accepting = line(said, line -> line.startsWith("ACCEPT "));
        port = Integer.parseInt(accepting.substring(accepting.lastIndexOf(':') + 1));
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
    }

    @Test
    void anEngineThatWantsACertificateIsReachedWithOne() throws Exception {
        assertThat(statusAt("127.0.0.1", certificates.make("client", "rsa:2048", "DNS:client")))
                .isEqualTo(200);
    }

    @Test
    void anEngineOfAnotherAuthorityIsNotTrusted(@TempDir Path folder) throws Exception {
        var other = new Certificates(folder).make("client", "ec", "DNS:client");
        assertRefused("127.0.0.1", other, "authority");
    }

    @Test
    void anEngineWithAnotherNameIsNotTrusted() throws Exception {
        assertRefused("localhost", certificates.make("client", "ec", "DNS:client"), "host name");
    }

    @Test
    void anEngineWhoseCertificateIsNotToBeCheckedIsReachedWhateverItShows(@TempDir Path folder) throws Exception {
        var files = certificates.make("client", "ec", "DNS:client");
        var otherAuthority = new Certificates(folder).file("ca.pem");
        assertThat(statusAt("localhost", new TlsFiles(otherAuthority, files.certificate(), files.key(), false)))
                .isEqualTo(200);
    }

    @Test
    void aKeyThatCannotBeReadIsNamed() throws Exception {
        var files = certificates.make("client", "ec", "DNS:client");
        assertThatThrownBy(
                        () -> statusAt("127.0.0.1", new TlsFiles(files.ca(), files.certificate(), files.certificate())))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("no private key in " + files.certificate());
    }

    @Test
    void anotherHostIsNotAskedWithoutTls() {
        assertThatThrownBy(() -> statusAt("192.0.2.1", null)).isInstanceOfSatisfying(Unreachable.class, e -> {
            assertThat(e.obstacle()).isEqualTo(Obstacle.TLS);
            assertThat(e.advice()).contains("DOCKER_CERT_PATH");
        });
    }

    @Test
    void thisMachineIsNotAskedWithoutTlsUntilSomebodyAgrees() {
        assertThatThrownBy(() -> statusAt("127.0.0.1", null)).isInstanceOfSatisfying(Unreachable.class, e -> {
            assertThat(e.obstacle()).isEqualTo(Obstacle.UNCONFIRMED);
            assertThat(e).hasMessageContaining("every user of this machine can use it");
        });
    }

    @Test
    void anotherHostIsNotAskedWithoutTlsEvenIfSomebodyAgrees() {
        try (var http = new ChannelHttp(new Endpoint.Tcp("192.0.2.1", port, null).agreed())) {
            var question = Request.builder().method("GET").path("/").build();
            assertThatThrownBy(() -> http.execute(question, SOON))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.TLS));
        }
    }

    private void assertRefused(String host, TlsFiles files, String advice) {
        assertThatThrownBy(() -> statusAt(host, files)).isInstanceOfSatisfying(Unreachable.class, e -> {
            assertThat(e.obstacle()).isEqualTo(Obstacle.TLS);
            assertThat(e.advice()).contains(advice);
        });
    }

    private int statusAt(String host, TlsFiles files) {
        try (var http = new ChannelHttp(new Endpoint.Tcp(host, port, files));
                var answer =
                        http.execute(Request.builder().method("GET").path("/").build(), SOON)) {
            return answer.getStatusCode();
        }
    }

    private static String line(BufferedReader reader, Predicate<String> wanted) throws IOException {
        String line = reader.readLine();
        while (!wanted.test(line)) {
            line = reader.readLine();
        }
        return line;
    }
}
