package io.quayside.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionProgress.Output;
import io.quayside.engine.action.ActionProgress.Step;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs, terminals and builds by Podman, which does all of them in its own way.
class PodmanTerminalTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private static PodmanEngine engine;
    private static ChannelHttp http;
    private static DockerApi api;

    private final Recording said = new Recording();
    private Terminals terminals;
    private ContainerRef box;

    @BeforeAll
    static void start() {
        engine = PodmanEngine.start();
        http = new ChannelHttp(new Endpoint.Unix(engine.socket()));
        api = DockerApi.connect(http, SOON);
    }

    @AfterAll
    static void close() {
        http.close();
        engine.close();
    }

    @BeforeEach
    void run() {
        engine.removeAllContainers();
        terminals = new Terminals(() -> api);
        box = new ContainerRef(
                engine.docker("run", "--detach", "--name=box", TestImages.BUSYBOX, "sleep", "600"), "box");
    }

    @Test
    void aProgramHasInputTwoOutputsAndAnExitCode() throws InterruptedException {
        var session = terminals.exec(box, ExecSpec.of("sh", "-c", "cat; echo err >&2; exit 7"), said);

        session.write("in\n".getBytes(StandardCharsets.UTF_8));
        session.closeInput();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(7)));
        assertThat(said.out()).isEqualTo("in\n");
        assertThat(said.err()).isEqualTo("err\n");
    }

    @Test
    void aShellIsFoundResizedAndEndedByClosing() throws InterruptedException {
        var session = terminals.shell(box, "", new TerminalSize(111, 33), said);
        Await.until("the size", () -> {
            session.write("stty size\n".getBytes(StandardCharsets.UTF_8));
            return said.out().contains("33 111");
        });

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(false));
    }

    @Test
    void aProgramThatIsNotThereIsSaid() throws InterruptedException {
        EngineException failure;
        try {
            var end = terminals.exec(box, ExecSpec.of("nosuch"), said).awaitEnd(SOON);
            failure = ((SessionEnd.Failed) end.orElseThrow()).why();
        } catch (Refused e) {
            failure = e;
        }

        assertThat(failure).hasMessageContaining("nosuch");
        assertThat(failure.advice()).isEqualTo("The image holds no program “nosuch”: see to the command.");
    }

    @Test
    void aBuildTellsItsStepsAndTheOneThatFails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM " + TestImages.BUSYBOX + "\n\nRUN echo words; false\n");
        var signs = new ArrayList<ActionProgress>();

        assertThatThrownBy(() -> api.run(new BuildImage(BuildSpec.of(folder)), signs::add))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at step 2 of 2 (line 3 of the Dockerfile, “RUN echo words; false”)");
        assertThat(signs).contains(new Output(2, "words", false)).anyMatch(Step.class::isInstance);
    }
}
