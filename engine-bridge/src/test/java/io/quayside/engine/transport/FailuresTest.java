package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingSocketIsNamed() {
        var failure = reaching(new Endpoint.Unix(folder.resolve("none.sock")));
        assertThat(failure.obstacle()).isEqualTo(Obstacle.MISSING);
        assertThat(failure).hasMessageContaining(folder.resolve("none.sock").toString());
    }

    @Test
    void aSocketThatNobodyListensAtWasLeftBehind() throws IOException {
        Path socket = folder.resolve("stale.sock");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket))
                .close();
        var failure = reaching(new Endpoint.Unix(socket));
        assertThat(failure.obstacle()).isEqualTo(Obstacle.REFUSED);
        assertThat(failure.advice()).contains("not running");
    }

    @Test
    void aPortThatNobodyListensAtIsRefused() throws IOException {
        // Held, so that nobody else can take it, and not listened at.
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThat(reaching(new Endpoint.Tcp("127.0.0.1", held.getLocalPort(), null).agreed())
                            .obstacle())
                    .isEqualTo(Obstacle.REFUSED);
        }
    }

    @Test
    void aHostThatIsNotKnownIsMissing() {
        assertThat(reaching(new Endpoint.Tcp("no-such-host.invalid", 2376, null))
                        .obstacle())
                .isEqualTo(Obstacle.MISSING);
    }

    @Test
    void aPathThatIsTooLongIsNotSupported() {
        assertThat(reaching(new Endpoint.Unix(Path.of("/" + "x".repeat(200)))).obstacle())
                .isEqualTo(Obstacle.UNSUPPORTED);
    }

    @Test
    void anAddressOfAnotherKindIsNotSupported() {
        var failure = reaching(new Endpoint.Unsupported("fd://3", "Quayside has no such file."));
        assertThat(failure.obstacle()).isEqualTo(Obstacle.UNSUPPORTED);
        assertThat(failure).hasMessageContaining("fd://3").hasMessageContaining("no such file");
    }

    private static Unreachable reaching(Endpoint endpoint) {
        try (var http = new ChannelHttp(endpoint);
                var answer = http.execute(
                        Request.builder().method("GET").path("/_ping").build(), Duration.ofSeconds(5))) {
            throw new AssertionError("It answered " + answer.getStatusCode());
        } catch (Unreachable e) {
            assertThat(e.getMessage()).endsWith(".");
            assertThat(e.advice()).endsWith(".");
            return e;
        }
    }
}
