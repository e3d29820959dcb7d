package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Garbled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.ScriptedSocket;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What engines do to an action that is under way.
@ExtendWith(EngineExtension.class)
class FaultsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Deadlines IMPATIENT = new Deadlines(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT);
    private static final Credentials NOBODY = Credentials.NONE;
    private static final ContainerRef WEB = new ContainerRef("0123456789ab", "web");

    @Test
    void anEngineThatFreezesInAnActionLeavesItsOutcomeUnknown(@Private TestEngine engine) {
        var id = engine.docker("run", "--detach", TestImages.BUSYBOX, "sleep", "600");
        engine.pause();
        try (var http = new ChannelHttp(new Endpoint.Unix(engine.socket()))) {
            var runner = new ActionRunner(new Calls(http, new ApiVersion(1, 41)), NOBODY, IMPATIENT);

            assertThatThrownBy(() -> runner.run(new PauseContainer(new ContainerRef(id, "web")), step -> {}))
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.SILENT))
                    .hasMessage(
                            "Pausing web has an unknown outcome: the engine stopped answering in the middle of it.");
        } finally {
            engine.resume();
            engine.removeAllContainers();
        }
    }

    @Test
    void anEngineThatDiesInAnActionLeavesItsOutcomeUnknown(@Private TestEngine engine) throws Exception {
        var id = engine.docker(
                "run",
                "--detach",
                "--name=stubborn",
                // An engine that is back ends what it finds running; this keeps it waiting no longer than a second.
                "--stop-timeout=1",
                "--stop-signal=SIGUSR1",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "trap '' USR1; echo ready; sleep 600");
        Await.until("the trap", () -> engine.docker("logs", id).equals("ready"));
        try (var connected = Connected.to(engine.socket())) {
            var failure = new AtomicReference<EngineException>();
            var stopping = Thread.ofVirtual().start(() -> {
                try {
                    connected.api().run(new StopContainer(new ContainerRef(id, "stubborn"), 60), step -> {});
                } catch (EngineException e) {
                    failure.set(e);
                }
            });
            Await.until(
                    "the signal",
                    () -> engine.docker("events", "--since=1h", "--until=0s", "--filter=event=kill")
                            .contains("signal=10"));

            engine.kill();
            stopping.join();

            assertThat(failure.get())
                    .isInstanceOfSatisfying(
                            Unreachable.class, e -> assertThat(e.obstacle()).isEqualTo(Obstacle.CLOSED))
                    .hasMessage(
                            "Stopping stubborn has an unknown outcome: the engine closed the connection in the middle of it.");
        } finally {
            engine.startAgain();
            engine.removeAllContainers();
        }
    }

    @Test
    void anInterruptEndsAnActionAtOnce(@Private TestEngine engine) throws Exception {
        var id = engine.docker(
                "run",
                "--detach",
                "--name=slow",
                "--stop-signal=SIGUSR1",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "trap '' USR1; echo ready; sleep 600");
        Await.until("the trap", () -> engine.docker("logs", id).equals("ready"));
        try (var connected = Connected.to(engine.socket())) {
            var failure = new AtomicReference<EngineException>();
            var stopping = Thread.ofVirtual().start(() -> {
                try {
                    connected.api().run(new StopContainer(new ContainerRef(id, "slow"), 60), step -> {});
                } catch (EngineException e) {
                    failure.set(e);
                }
            });
            Await.until(
                    "the signal",
                    () -> engine.docker("events", "--since=1h", "--until=0s", "--filter=event=kill")
                            .contains("slow"));

            stopping.interrupt();

            // Far from any deadline; CancelTest holds the hundred milliseconds, by medians.
            assertThat(stopping.join(Duration.ofSeconds(5))).isTrue();
            assertThat(failure.get()).isInstanceOf(Cancelled.class);
        } finally {
            engine.removeAllContainers();
        }
    }

    @Test
    void aRefusalInPlainTextIsToldInItsWords() {
        assertThatThrownBy(() -> start("409 Conflict", "text/plain", "container is paused\n"))
                .isInstanceOfSatisfying(Refused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Refused.Reason.CONFLICT);
                    assertThat(e.answer()).isEqualTo("container is paused");
                    assertThat(e.advice()).isEqualTo("Unpause it first.");
                })
                .hasMessage("Starting web did not work. The engine says: container is paused.");
    }

    @Test
    void aRefusalThatIsBrokenJsonIsToldAsItIs() {
        assertThatThrownBy(() -> start("500 Internal Server Error", "application/json", "{\"message\": \"oo"))
                .isInstanceOf(Refused.class)
                .hasMessage("Starting web did not work. The engine says: {\"message\": \"oo.");
    }

    @Test
    void aRefusalWithoutAWordNamesItsStatus() {
        assertThatThrownBy(() -> start("503 Service Unavailable", "text/plain", ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("HTTP status 503");
    }

    @Test
    void garbageInTheMiddleOfAPullIsGarbled() {
        try (var socket = answering("200 OK", "application/json", "{\"status\":\"Pulling\"}\n{nonsense");
                var http = new ChannelHttp(new Endpoint.Unix(socket.socket()))) {
            var runner = new ActionRunner(new Calls(http, null), NOBODY, Deadlines.USUAL);

            assertThatThrownBy(() -> runner.run(new PullImage(ImageName.parse("nginx:1")), step -> {}))
                    .isInstanceOf(Garbled.class)
                    .hasMessageStartingWith(
                            "Pulling nginx:1 did not work: the engine's answer could not be understood");
        }
    }

    @Test
    void aPullThatEndsWithAnErrorInItsStreamIsRefused() {
        try (var socket = answering(
                        "200 OK",
                        "application/json",
                        "{\"status\":\"Pulling from library/nginx\",\"id\":\"1\"}\n"
                                + "{\"errorDetail\":{\"message\":\"toomanyrequests: slow down\"},\"error\":\"toomanyrequests\"}\n");
                var http = new ChannelHttp(new Endpoint.Unix(socket.socket()))) {
            var runner = new ActionRunner(new Calls(http, null), NOBODY, Deadlines.USUAL);

            assertThatThrownBy(() -> runner.run(new PullImage(ImageName.parse("nginx:1")), step -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.advice()).startsWith("The registry limits how often"))
                    .hasMessageEndingWith("toomanyrequests: slow down.");
        }
    }

    private static void start(String head, String type, String body) {
        try (var socket = answering(head, type, body);
                var http = new ChannelHttp(new Endpoint.Unix(socket.socket()))) {
            new ActionRunner(new Calls(http, null), NOBODY, Deadlines.USUAL).run(new StartContainer(WEB), step -> {});
        }
    }

    private static ScriptedSocket answering(String head, String type, String body) {
        return ScriptedSocket.serving(peer -> {
            peer.request();
            peer.answer(head, type, body);
        });
    }
}
