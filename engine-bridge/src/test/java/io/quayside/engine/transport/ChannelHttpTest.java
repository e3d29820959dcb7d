package io.quayside.engine.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.testkit.Await;
import io.quayside.testkit.Peer;
import io.quayside.testkit.ScriptedSocket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChannelHttpTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void questionsShareAConnection() {
        try (var engine = ScriptedSocket.serving(ChannelHttpTest::answerAll);
                var http = http(engine)) {
            assertThat(text(http.execute(get("/a"), SOON))).isEqualTo("GET /a");
            assertThat(text(http.execute(get("/b"), SOON))).isEqualTo("GET /b");

            assertThat(engine.accepted()).isEqualTo(1);
            assertThat(engine.requests().getFirst())
                    .startsWith("GET /a HTTP/1.1\r\n")
                    .contains("Host: localhost\r\n");
        }
    }

    @Test
    void deedsHaveAConnectionOfTheirOwn() {
        try (var engine = ScriptedSocket.serving(ChannelHttpTest::answerAll);
                var http = http(engine)) {
            text(http.execute(get("/a"), SOON));
            assertThat(text(http.execute(post("/b"), SOON))).isEqualTo("POST /b");

            assertThat(engine.accepted()).isEqualTo(2);
            assertThat(engine.requests().getLast()).contains("Content-Length: 0\r\n");
            Await.until("the end of the deed's connection", () -> engine.open() == 1);
        }
    }

    @Test
    void aConnectionThatTheEngineClosedMeanwhileIsNotUsedAgain() {
        var closed = new CountDownLatch(1);
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.answer("200 OK", "text/plain", "once");
                    peer.channel().shutdownOutput();
                    closed.countDown();
                });
                var http = http(engine)) {
            assertThat(text(http.execute(get("/a"), SOON))).isEqualTo("once");
            Await.until("the engine to close", () -> closed.getCount() == 0);
            assertThat(text(http.execute(get("/b"), SOON))).isEqualTo("once");
            assertThat(engine.accepted()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatBreaksWhenAskedAgainIsReplaced() {
        var connections = new AtomicInteger();
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.answer("200 OK", "text/plain", "ok");
                    // The first connection dies on its second request.
                    if (connections.incrementAndGet() == 1) {
                        peer.request();
                    } else {
                        peer.staySilent();
                    }
                });
                var http = http(engine)) {
            assertThat(text(http.execute(get("/a"), SOON))).isEqualTo("ok");
            assertThat(text(http.execute(get("/b"), SOON))).isEqualTo("ok");
            assertThat(engine.accepted()).isEqualTo(2);
        }
    }

    @Test
    void aChunkedAnswerIsDeliveredAsItComesAndTheConnectionUsedAgain() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    while (true) {
                        peer.request();
                        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                        peer.send("5\r\nhello\r\n").send("0\r\n\r\n");
                    }
                });
                var http = http(engine)) {
            assertThat(text(http.execute(get("/a"), SOON))).isEqualTo("hello");
            assertThat(text(http.execute(get("/a"), SOON))).isEqualTo("hello");
            assertThat(engine.accepted()).isEqualTo(1);
        }
    }

    @Test
    void anEventIsNotHeldBackUntilTheNextOne() throws IOException {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
                    peer.staySilent();
                });
                var http = http(engine);
                var answer = http.execute(get("/events"))) {
            assertThat(answer.getBody().readNBytes(5)).isEqualTo("hello".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void answersWithoutABodyDoNotWaitForOne() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 204 No Content\r\n\r\n");
                    peer.request();
                    peer.send("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n");
                    peer.staySilent();
                });
                var http = http(engine)) {
            assertThat(text(http.execute(get("/a"), SOON))).isEmpty();
            assertThat(text(http.execute(get("/b"), SOON))).isEmpty();
        }
    }

    @Test
    void theHeadOfAFileComesWithoutTheFile() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nX-Docker-Container-Path-Stat: e30=\r\n\r\n");
                    peer.staySilent();
                });
                var http = http(engine);
                var answer =
                        http.execute(Request.builder().method("HEAD").path("/x").build(), SOON)) {
            assertThat(answer.getHeader("x-docker-container-path-stat")).isEqualTo("e30=");
            assertThat(text(answer)).isEmpty();
        }
    }

    @Test
    void aStreamIsSentInChunks() throws IOException {
        var received = new CompletableFuture<String>();
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    var body = new ChunkedBody(
                            new ConnectionInput(java.nio.channels.Channels.newInputStream(peer.channel())));
                    received.complete(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                    peer.answer("200 OK", "text/plain", "");
                });
                var http = http(engine)) {
            var request = Request.builder()
                    .method("PUT")
                    .path("/x")
                    .body(new ByteArrayInputStream("a".repeat(40_000).getBytes(StandardCharsets.UTF_8)))
                    .build();
            http.execute(request).close();
            assertThat(received.join()).isEqualTo("a".repeat(40_000));
        }
    }

    @Test
    void anUpgradedConnectionCarriesBothDirectionsAndEachEndsAlone() throws IOException {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n");
                    var input = java.nio.channels.Channels.newInputStream(peer.channel())
                            .readAllBytes();
                    peer.send(input).send(" and goodbye");
                });
                var http = http(engine);
                var answer = http.upgrade(post("/exec"), SOON)) {
            assertThat(answer.isUpgraded()).isTrue();
            answer.output().write("hello".getBytes(StandardCharsets.US_ASCII));
            answer.output().close();
            assertThat(text(answer)).isEqualTo("hello and goodbye");
            assertThat(engine.requests().getFirst())
                    .contains("Upgrade: tcp\r\n")
                    .contains("Connection: Upgrade\r\n");
        }
    }

    @Test
    void aRefusedUpgradeKeepsTheEnginesWords() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.answer("409 Conflict", "application/json", "{\"message\":\"it is paused\"}");
                });
                var http = http(engine);
                var answer = http.upgrade(post("/exec"), SOON)) {
            assertThat(answer.isUpgraded()).isFalse();
            assertThat(text(answer)).isEqualTo("{\"message\":\"it is paused\"}");
        }
    }

    @Test
    void anEngineThatDoesNotAnswerIsSilent() {
        try (var engine = ScriptedSocket.serving(Peer::staySilent);
                var http = http(engine)) {
            assertThatThrownBy(() -> http.execute(get("/_ping"), SHORT))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.SILENT))
                    .hasMessageContaining("did not answer within 0.2 s");
            Await.until("the end of the connection", () -> engine.open() == 0);
        }
    }

    @Test
    void anEngineThatStopsInTheMiddleOfAnAnswerIsSilent() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nhal");
                    peer.staySilent();
                });
                var http = http(engine)) {
            assertThat(obstacle(() -> text(http.execute(get("/x"), SHORT)))).isEqualTo(Obstacle.SILENT);
        }
    }

    @Test
    void anEngineThatBreaksOffIsClosed() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nhal");
                });
                var http = http(engine)) {
            assertThat(obstacle(() -> text(http.execute(get("/x"), SOON)))).isEqualTo(Obstacle.CLOSED);
        }
    }

    @Test
    void somethingThatDoesNotSpeakHttpIsNotAnEngine() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("220 mail.example.org ESMTP\r\n");
                });
                var http = http(engine)) {
            assertThat(obstacle(() -> http.execute(get("/x"), SOON))).isEqualTo(Obstacle.NOT_AN_ENGINE);
        }
    }

    @Test
    void anInterruptEndsAWaitBeforeTheAnswer() throws InterruptedException {
        try (var engine = ScriptedSocket.serving(Peer::staySilent);
                var http = http(engine)) {
            var thrown = new CompletableFuture<Throwable>();
            var thread =
                    Thread.startVirtualThread(() -> thrown.complete(catchThrowable(() -> http.execute(get("/x")))));
            Await.until("the connection", () -> engine.open() == 1);
            thread.interrupt();
            assertThat(thrown.join()).isInstanceOf(EngineException.Cancelled.class);
            Await.until("the end of the connection", () -> engine.open() == 0);
        }
    }

    @Test
    void closingAResponseEndsAReadInIt() {
        try (var engine = ScriptedSocket.serving(peer -> {
                    peer.request();
                    peer.send("HTTP/1.1 200 OK\r\n\r\n");
                    peer.staySilent();
                });
                var http = http(engine)) {
            var answer = http.execute(get("/events"));
            var thrown =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> text(answer)), Thread::startVirtualThread);
            answer.close();
            assertThat(thrown.join()).isInstanceOf(EngineException.Cancelled.class);
        }
    }

    @Test
    void closingEndsEverythingUnderWay() {
        try (var engine = ScriptedSocket.serving(Peer::staySilent)) {
            var http = http(engine);
            var thrown = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> http.execute(get("/x"))), Thread::startVirtualThread);
            Await.until("the connection", () -> engine.open() == 1);
            http.close();
            assertThat(thrown.join()).isInstanceOf(EngineException.Cancelled.class);
            assertThatThrownBy(() -> http.execute(get("/x"))).isInstanceOf(EngineException.Cancelled.class);
        }
    }

    @Test
    void aPathWithALineBreakIsNotSent() {
        try (var engine = ScriptedSocket.serving(ChannelHttpTest::answerAll);
                var http = http(engine)) {
            assertThatThrownBy(() -> http.execute(get("/x\r\nX-Evil: 1"), SOON)).isInstanceOf(EngineException.class);
            assertThat(engine.requests()).isEmpty();
        }
    }

    private static void answerAll(Peer peer) throws IOException {
        while (true) {
            var words = peer.request().split(" ", 3);
            peer.answer("200 OK", "text/plain", words[0] + " " + words[1]);
        }
    }

    private static ChannelHttp http(ScriptedSocket engine) {
        return new ChannelHttp(new Endpoint.Unix(engine.socket()));
    }

    private static Request get(String path) {
        return Request.builder().method("GET").path(path).build();
    }

    private static Request post(String path) {
        return Request.builder().method("POST").path(path).build();
    }

    private static Obstacle obstacle(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(Unreachable.class);
        return ((Unreachable) thrown).obstacle();
    }

    private static String text(Response answer) {
        try (answer) {
            return new String(answer.getBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
