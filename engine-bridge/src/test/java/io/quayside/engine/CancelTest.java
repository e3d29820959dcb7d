package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.Census;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Interrupted;
import io.quayside.testkit.Peer;
import io.quayside.testkit.Private;
import io.quayside.testkit.ScriptedSocket;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every stream ends within 100 ms of an interrupt, and leaves no thread and no descriptor behind.
@ExtendWith(EngineExtension.class)
class CancelTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path context;

    @BeforeEach
    void dockerfile() throws IOException {
        Files.writeString(context.resolve("Dockerfile"), "FROM quayside/busybox:1\nRUN sleep 630\n");
    }

    @ParameterizedTest
    @EnumSource
    void beforeTheEngineHasAnsweredAByte(OpenStreams stream) throws Exception {
        try (var engine = ScriptedSocket.serving(CancelTest::answerOnlyShortQuestions);
                var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var api = DockerApi.connect(http, SOON);
            var before = Census.take();
            var given = cancel(stream, api, new ContainerRef("x", "x"), _ -> {
                var asked = silent(engine);
                return _ -> silent(engine) > asked;
            });

            given.assertAtOnce();
            awaitNothingLeft(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileTheEngineIsFrozen(OpenStreams stream, @Private TestEngine engine) throws Exception {
        var container = running(engine);
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var api = DockerApi.connect(http, SOON);
            engine.pause();
            try {
                var before = Census.take();
                // Parked in the engine's silence; a short question may use a connection that is there already.
                var given = cancel(stream, api, container, _ -> thread -> thread.getState() == Thread.State.WAITING);

                given.assertAtOnce();
                awaitNothingLeft(before);
            } finally {
                engine.resume();
            }
        } finally {
            engine.removeAllContainers();
        }
    }

    /// Pulls and pushes are stopped in their midst by their own tests.
    @ParameterizedTest
    @EnumSource(names = {"EVENTS", "LOGS", "STATS", "BUILD", "EXEC", "ATTACH", "WAIT"})
    void whileTheStreamGoesOn(OpenStreams stream, @Private TestEngine engine) throws Exception {
        var container = running(engine);
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var api = DockerApi.connect(http, SOON);
            var before = Census.take();
            var given = cancel(stream, api, container, _ -> _ -> Census.take().descriptors() > before.descriptors());

            given.assertAtOnce();
            awaitNothingLeft(before);
            // The program of an exec ends after its stream.
            Await.until(
                    "no program but the container's",
                    () -> !engine.docker("top", "talks").contains("cat"));
        } finally {
            engine.removeAllContainers();
        }
    }

    /// Connections that wait for the next short question are closed after ten seconds.
    private static void awaitNothingLeft(Census before) {
        Await.until(
                "nothing to be left",
                Duration.ofSeconds(30),
                () -> Census.take().isNoMoreThan(before));
    }

    private Interrupted cancel(
            OpenStreams stream, DockerApi api, ContainerRef container, IntFunction<Predicate<Thread>> open)
            throws InterruptedException {
        var given = Interrupted.fiveTimes(() -> stream.run(api, container, context), open);
        assertThat(given.failures()).allSatisfy(e -> assertThat(e).isInstanceOf(EngineException.Cancelled.class));
        return given;
    }

    private static ContainerRef running(TestEngine engine) {
        return new ContainerRef(
                engine.docker(
                        "run",
                        "--detach",
                        "--interactive",
                        "--tty",
                        "--name=talks",
                        TestImages.BUSYBOX,
                        "sh",
                        "-c",
                        "while :; do echo word; sleep 1; done"),
                "talks");
    }

    private static long silent(ScriptedSocket engine) {
        return engine.requests().stream()
                .filter(head -> answer(path(head)).isEmpty())
                .count();
    }

    private static void answerOnlyShortQuestions(Peer peer) throws IOException {
        while (true) {
            var path = path(peer.request());
            var answer = answer(path);
            if (answer.isEmpty()) {
                peer.staySilent();
                return;
            }
            peer.answer("200 OK\r\nApi-Version: 1.41\r\nServer: Docker/20.10.24 (linux)", "application/json", answer);
            if (path.endsWith("/exec")) {
                // Its body was not read.
                return;
            }
        }
    }

    private static String path(String head) {
        return head.split(" ", 3)[1].replaceFirst("^/v[0-9.]+", "").replaceFirst("\\?.*", "");
    }

    private static String answer(String path) {
        return switch (path) {
            case "/_ping", "/version", "/info" -> "{\"ID\": \"x\", \"SystemTime\": \"2026-01-01T00:00:00Z\"}";
            case "/containers/x/exec" -> "{\"Id\": \"e\"}";
            case "/containers/x/json" -> "{\"State\": {\"Status\": \"running\", \"Running\": true}, \"Config\": {}}";
            default -> "";
        };
    }
}
