package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.testkit.Await;
import io.quayside.testkit.Peer;
import io.quayside.testkit.ScriptedSocket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bodies that are made while they go out, and answers that go on.
@Timeout(30)
class UploadTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);
    /// In which an answer begins on a busy machine, too.
    private static final Duration BEGIN = Duration.ofSeconds(2);
    private static final int MUCH = 3_000_000;

    @Test
    void aBodyGoesOutInChunksAsItIsMade() throws IOException {
        var received = new CompletableFuture<String>();
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    received.complete(upTo(peer, "0\r\n\r\n"));
                    peer.answer("200 OK", "text/plain", "taken");
                });
                var http = http(engine);
                var answer = http.upload(post(), out -> out.write("hello".getBytes(StandardCharsets.UTF_8)), SOON)) {
            assertThat(answer.getBody().readAllBytes()).asString().isEqualTo("taken");
            assertThat(engine.requests().getFirst()).contains("Transfer-Encoding: chunked\r\n");
            assertThat(received).isCompletedWithValue("5\r\nhello\r\n0\r\n\r\n");
        }
    }

    @Test
    void anEngineThatTakesNoMoreIsHeardOut() throws IOException {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.answer("400 Bad Request\r\nConnection: close", "text/plain", "no such builder");
                });
                var http = http(engine);
                var answer = http.upload(post(), out -> out.write(new byte[MUCH]), SOON)) {
            assertThat(answer.getStatusCode()).isEqualTo(400);
            assertThat(answer.getBody().readAllBytes()).asString().isEqualTo("no such builder");
        }
    }

    @Test
    void anEngineThatStopsTakingIsSilent() {
        var over = new CountDownLatch(1);
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    over.await();
                });
                var http = http(engine)) {
            assertThatThrownBy(() -> http.upload(post(), out -> out.write(new byte[MUCH]), SHORT))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.SILENT));
            over.countDown();
        }
    }

    @Test
    void anInterruptEndsAnUploadAtOnce() throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.staySilent();
                });
                var http = http(engine)) {
            var sending = Thread.ofVirtual()
                    .start(() -> failure.set(catchThrowable(() -> http.upload(
                            post(),
                            out -> {
                                while (true) {
                                    out.write(new byte[1000]);
                                }
                            },
                            SOON))));
            Await.until("the request", () -> !engine.requests().isEmpty());

            sending.interrupt();

            // Far from the deadline; CancelTest holds the hundred milliseconds, by medians.
            assertThat(sending.join(SOON.dividedBy(2))).isTrue();
            assertThat(failure.get()).isInstanceOf(Cancelled.class);
            Await.until("the end of the connection", () -> engine.open() == 0);
        }
    }

    @Test
    void whatCannotBeReadHereIsNotTheEnginesFault() {
        try (var engine = ScriptedSocket.serving(Peer::staySilent);
                var http = http(engine)) {
            assertThatThrownBy(() -> http.upload(
                            post(),
                            out -> {
                                throw new NoSuchFileException("/gone");
                            },
                            SOON))
                    .isInstanceOf(EngineException.Local.class)
                    .hasMessage("What was to be sent could not be read: /gone.")
                    .hasCauseInstanceOf(NoSuchFileException.class);
            Await.until("the end of the connection", () -> engine.open() == 0);
        }
    }

    @Test
    void aStreamMustBeginInTimeAndMayThenTakeAnyTime() throws IOException {
        try (var engine = ScriptedSocket.serving(peer -> {
                    if (peer.request().startsWith("GET /silent")) {
                        peer.staySilent();
                    }
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
                    Thread.sleep(BEGIN.plus(SHORT));
                    peer.send("later");
                });
                var http = http(engine)) {
            assertThatThrownBy(() -> http.stream(get("/silent"), SHORT))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.SILENT));
            try (var answer = http.stream(get("/slow"), BEGIN)) {
                assertThat(answer.getBody().readAllBytes()).asString().isEqualTo("later");
            }
        }
    }

    private static ChannelHttp http(ScriptedSocket engine) {
        return new ChannelHttp(new Endpoint.Unix(engine.socket()));
    }

    private static Request post() {
        return Request.builder().method("POST").path("/build").build();
    }

    private static Request get(String path) {
        return Request.builder().method("GET").path(path).build();
    }

    private static String upTo(Peer peer, String end) throws IOException {
        var text = new StringBuilder();
        var buffer = ByteBuffer.allocate(1);
        while (text.indexOf(end) < 0 && peer.channel().read(buffer.clear()) > 0) {
            text.append((char) buffer.get(0));
        }
        return text.toString();
    }
}
