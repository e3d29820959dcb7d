package io.quayside.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the window says of containers that are not well.
@ExtendWith(EngineExtension.class)
final class WhyWindowTest {
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        app = AppRunner.on(engine, folder, "--page", "containers");
        table = new TableDriver(app, "containers.table");
        app.awaitText("Connected");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    private static void fail(TestEngine engine, String... line) {
        try {
            engine.docker(line);
        } catch (AssertionError e) {
            assertThat(e).hasMessageContaining("already allocated");
        }
    }

    @Test
    void aPortInUseLeadsToTheContainerThatHasIt(TestEngine engine) throws IOException {
        engine.docker(
                "run", "--detach", "--name", "holder", "--publish", "8098:80", TestImages.BUSYBOX, "sleep", "600");
        table.await("holder", "state", "Running");
        fail(engine, "run", "--detach", "--name", "late", "--publish", "8098:80", TestImages.BUSYBOX, "sleep", "600");
        table.click("late");
        app.awaitText("Port 8098 of the host is in use by the container holder.");
        app.snapshot("why-port");
        app.click("why.port_holder");
        Await.until(
                "the holder's details",
                () -> app.find(node -> node.getStyleClass().contains("details-name"))
                        .map(node -> ((javafx.scene.control.Label) node).getText())
                        .filter("holder"::equals)
                        .isPresent());
        Await.until("no reason", () -> app.find("details.why").isEmpty());
    }

    @Test
    void theLastLinesStandBesideTheReasonAndStartTriesAgain(TestEngine engine) throws IOException {
        engine.docker(
                "run",
                "--detach",
                "--name",
                "failed",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "test -e /tmp/been && exec sleep 600; touch /tmp/been; echo cannot open the door; exit 3");
        table.await("failed", "state", "Exited (3)");
        table.click("failed");
        app.awaitText("Its program ended by itself with exit code 3.");
        app.awaitText("cannot open the door");
        app.snapshot("why-failed");
        app.click("why.start");
        table.await("failed", "state", "Running");
        Await.until("no reason", () -> app.find("details.why").isEmpty());
    }

    @Test
    void anUnhealthyContainerLeadsToWhatItsChecksSaid(TestEngine engine) throws IOException {
        engine.docker(
                "run",
                "--detach",
                "--name=sick",
                "--health-cmd=echo no answer on port 80; exit 1",
                "--health-interval=200ms",
                "--health-retries=1",
                TestImages.BUSYBOX,
                "sleep",
                "600");
        table.await("sick", "state", "unhealthy");
        table.click("sick");
        app.click("why.health");
        app.awaitText("in a row.");
        app.awaitText("no answer on port 80");
        app.awaitText("failed (1)");
        app.snapshot("health");
    }

    @Test
    void theDetailsTakeTheRoomOfTheListAndGiveItBack(TestEngine engine) {
        engine.docker("run", "--detach", "--name", "roomy", TestImages.BUSYBOX, "sleep", "600");
        table.await("roomy", "state", "Running");
        table.click("roomy");
        app.click("containers.details.large");
        Await.until("no list", () -> app.find("containers.table").isEmpty());
        app.awaitText("Restart policy");
        app.click("containers.details.large");
        table.await("roomy", "state", "Running");
    }
}
