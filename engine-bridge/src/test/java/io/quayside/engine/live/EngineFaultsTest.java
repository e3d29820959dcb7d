package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quayside.engine.Engine;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Peer;
import io.quayside.testkit.Private;
import io.quayside.testkit.ScriptedSocket;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong with engines, made to happen with real ones where they can be made to.
@ExtendWith(EngineExtension.class)
class EngineFaultsTest {
    @Test
    void anEngineThatComesLaterIsConnectedByItself(@Private TestEngine test, @TempDir Path folder) throws IOException {
        Path link = folder.resolve("docker.sock");
        try (var engine = Watching.engineAt(link)) {
            var lost = Watching.awaitLost(engine, Obstacle.MISSING);
            assertThat(lost.why()).hasMessageContaining(link.toString()).hasMessageContaining("no such socket");
            assertThat(lost.why().advice()).contains("Start the engine");
            assertThat(lost.last()).isNull();

            Files.createSymbolicLink(link, test.socket());
            Watching.awaitConnected(engine);
        }
    }

    @Test
    void theLastPictureOfALostEngineStaysAndIsMarkedAsLost(@Private TestEngine test) {
        test.docker("create", "--name", "kept", TestImages.BUSYBOX);
        try (var engine = Watching.engineOf(test)) {
            Watching.awaitConnected(engine);
            test.kill();
            var lost = Watching.awaitLost(engine);
            assertThat(engine.view().snapshot().containers().values())
                    .extracting(Container::name)
                    .contains("kept");
            assertThat(lost.last()).isNotNull();
            test.startAgain();
        }
        test.removeAllContainers();
    }

    @Test
    void anEngineThatLeftItsSocketBehindIsNotRunning(@Private TestEngine test) {
        test.kill();
        try (var engine = Watching.engineOf(test)) {
            var lost = Watching.awaitLost(engine, Obstacle.REFUSED);
            assertThat(lost.why()).hasMessageContaining("nobody listens");
            assertThat(lost.why().advice()).contains("not running");
        } finally {
            test.startAgain();
        }
    }

    @Test
    void anEngineThatIsBackIsConnectedWithinTwoSeconds(@Private TestEngine test) {
        try (var engine = Watching.engineOf(test)) {
            Watching.awaitConnected(engine);
            test.kill();
            Watching.awaitLost(engine);
            test.startAgain();
            Await.until("the connection", Watching.SOON, () -> Watching.isConnected(engine));
        }
    }

    @Test
    void aFrozenEngineIsNoticedAndItsReturnAsWell(@Private TestEngine test) {
        var patience = new Patience(Duration.ofMillis(500), Duration.ofMillis(500));
        try (var picture = new LivePicture(Watching.route(test.socket()), patience)) {
            Await.until("the connection", () -> picture.view().connection() instanceof ConnectionState.Connected);
            test.pause();
            Await.until(
                    "the loss",
                    () -> picture.view().connection() instanceof ConnectionState.Lost lost
                            && lost.why() instanceof Unreachable why
                            && why.obstacle() == Obstacle.SILENT);
            test.resume();
            Await.until("the connection", () -> picture.view().connection() instanceof ConnectionState.Connected);
        } finally {
            test.resume();
        }
    }

    @Test
    void anEngineThatIsTooOldIsTold() {
        try (var old = ScriptedSocket.serving(peer -> ping(peer, "1.24"));
                var engine = Watching.engineAt(old.socket())) {
            var lost = Watching.awaitLost(engine);
            assertThat(lost.why())
                    .isInstanceOf(EngineException.VersionMismatch.class)
                    .hasMessageContaining("too old");
        }
    }

    @Test
    void anEngineThatIsTooNewIsTold() {
        try (var young = ScriptedSocket.serving(EngineFaultsTest::answerAsTheFuture);
                var engine = Watching.engineAt(young.socket())) {
            var lost = Watching.awaitLost(engine);
            assertThat(lost.why())
                    .isInstanceOf(EngineException.VersionMismatch.class)
                    .hasMessageContaining("newer");
        }
    }

    @Test
    void anotherProgramAtTheSocketIsNotAnEngine() {
        try (var other = ScriptedSocket.serving(peer -> {
                    peer.send("SSH-2.0-OpenSSH_9.2p1\r\n");
                    peer.staySilent();
                });
                var engine = Watching.engineAt(other.socket())) {
            assertThat(Watching.awaitLost(engine, Obstacle.NOT_AN_ENGINE).why().advice())
                    .isNotEmpty();
        }
    }

    @Test
    void anEngineThatDiesInTheMiddleOfAnActionEndsItWithTheReason(@Private TestEngine test) {
        // Its first process takes no notice of SIGTERM, so that the engine waits.
        String id = test.docker(
                "run",
                "-d",
                "--stop-signal",
                "SIGTERM",
                // An engine that is back ends what it finds running; this keeps it waiting no longer than a second.
                "--stop-timeout",
                "1",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "trap : TERM; while :; do sleep 1; done");
        try (var engine = Watching.engineOf(test)) {
            Watching.awaitConnected(engine);
            var outcome = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> stop(engine, id)), Thread::startVirtualThread);
            Await.until(
                    "the engine to be stopping it",
                    () -> test.docker("events", "--since", "1m", "--until", "0s")
                            .contains("container kill " + id));
            test.kill();
            assertThat(outcome.join()).isInstanceOf(Unreachable.class);
            Watching.awaitLost(engine);
            assertThatThrownBy(() -> stop(engine, id)).isInstanceOf(Unreachable.class);
        } finally {
            test.startAgain();
            test.removeAllContainers();
        }
    }

    @Test
    void aContainerThatWasRemovedElsewhereGoesFromThePicture(@Private TestEngine test) {
        String id = test.docker("run", "-d", TestImages.BUSYBOX, "sleep", "600");
        try (var engine = Watching.engineOf(test)) {
            Watching.awaitConnected(engine);
            assertThat(engine.view().snapshot().container(id)).isPresent();
            test.docker("rm", "--force", id);
            Await.until(
                    "its going", () -> engine.view().snapshot().container(id).isEmpty());
            assertThatThrownBy(() -> engine.inspectContainer(id))
                    .isInstanceOfSatisfying(
                            EngineException.Refused.class,
                            e -> assertThat(e.reason()).isEqualTo(EngineException.Refused.Reason.NOT_FOUND));
        }
    }

    @Test
    void aClosedEngineSaysSoAndAnswersNoMore(@Private TestEngine test) {
        var engine = Watching.engineOf(test);
        Watching.awaitConnected(engine);
        var last = new CompletableFuture<EngineView>();
        engine.subscribe(view -> {
            if (view.connection() instanceof ConnectionState.Closed) {
                last.complete(view);
            }
        });
        engine.close();
        assertThat(last.join().connection()).isInstanceOf(ConnectionState.Closed.class);
        assertThatThrownBy(() -> engine.history("x")).isInstanceOf(EngineException.Cancelled.class);
    }

    @Test
    void closingDoesNotWaitForAnEngineThatSaysNothing() {
        try (var silent = ScriptedSocket.serving(Peer::staySilent)) {
            var engine = Watching.engineAt(silent.socket());
            Await.until("the question", () -> silent.open() == 1);
            assertThat(engine.view().connection()).isInstanceOf(ConnectionState.Connecting.class);
            // Far from the five seconds in which it would have to answer.
            assertTimeout(Duration.ofSeconds(3), engine::close);
            Await.until("the end of the connection", () -> silent.open() == 0);
            assertThat(engine.view().connection()).isInstanceOf(ConnectionState.Closed.class);
        }
    }

    private static void stop(Engine engine, String id) {
        engine.run(new StopContainer(new ContainerRef(id, "x"), 60), progress -> {});
    }

    private static void ping(Peer peer, String version) throws IOException {
        peer.request();
        peer.answer("200 OK\r\nServer: Docker/99.0\r\nApi-Version: " + version, "text/plain", "OK");
    }

    /// As engines do that have dropped all that Quayside speaks.
    private static void answerAsTheFuture(Peer peer) throws IOException {
        while (true) {
            String path = peer.request().split(" ", 3)[1];
            switch (path) {
                case "/_ping" -> peer.answer("200 OK\r\nServer: Docker/99.0\r\nApi-Version: 9.99", "text/plain", "OK");
                case "/version" ->
                    peer.answer("200 OK", "application/json", "{\"Version\": \"99.0\", \"MinAPIVersion\": \"9.0\"}");
                default ->
                    peer.answer("400 Bad Request", "application/json", "{\"message\": \"client version is too old\"}");
            }
        }
    }
}
