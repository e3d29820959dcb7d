package io.quayside.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The list of what was done, on a real engine.
@ExtendWith(EngineExtension.class)
final class ActivityWindowTest {
    @AfterEach
    void leaveNothing(TestEngine engine) {
        engine.removeAllContainers();
    }

    @Test
    void whatWasDoneAndWhyItFailedAndWhatToDoStandsThereUntilItIsCleared(TestEngine engine, @TempDir Path folder)
            throws Exception {
        engine.docker("run", "--detach", "--name=holder", "--publish=18344:80", TestImages.BUSYBOX, "sleep", "600");
        engine.docker("create", "--name=web", "--publish=18344:80", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, folder, "--page", "activity")) {
            app.awaitText("Nothing done yet");
            app.snapshot("activity-nothing");
            app.click("nav.containers");
            var table = new TableDriver(app, "containers.table");
            table.click("web");
            app.click("containers.start");
            app.awaitText("Port 18344 is taken");
            table.click("holder");
            app.press(KeyCode.CONTROL, KeyCode.P);
            table.await("holder", "state", "Paused");

            app.click("nav.activity");
            app.awaitText("docker pause holder");
            app.clickText("Start web");
            var why = app.node("activity.why");
            assertThat(why).isNotNull();
            app.awaitText("docker start web");
            assertThat(app.find("activity.advice")).isPresent();
            app.snapshot("activity-failed");

            app.click("activity.clear");
            app.awaitText("Nothing done yet");
            assertThat(app.find("activity.why")).isEmpty();
        }
    }
}
