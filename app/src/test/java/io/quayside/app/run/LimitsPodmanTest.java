package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Podman does not change limits of a container that is there.
class LimitsPodmanTest {
    @Test
    void itIsSaidBeforehandAndEditMakesANewContainer(@TempDir Path folder) throws Exception {
        try (var engine = PodmanEngine.start();
                var app = AppRunner.with(
                        AppRunner.nowhere(folder), folder, "--engine", engine.dockerHost(), "--page", "containers")) {
            engine.docker("run", "--detach", "--name=web", TestImages.BUSYBOX, "sleep", "600");
            var table = new TableDriver(app, "containers.table");
            table.await("web", "state", "Running");
            table.click("web");
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("Change limits");
            app.press(KeyCode.ENTER);
            app.awaitText("Podman 4.3.1 cannot change the limits or the restart policy of a container that is there.");
            app.snapshot("limits-podman");
            fill(app, "96m");
            assertThat(app.node("dialog.confirm").isDisabled()).isTrue();
            app.press(KeyCode.ESCAPE);

            app.press(KeyCode.CONTROL, KeyCode.E);
            app.awaitText("Nothing yet.");
            app.clickText("Limits");
            fill(app, "96m");
            app.awaitText("A new container takes the place of web.");
            app.press(KeyCode.ESCAPE);
        }
    }

    private static void fill(AppRunner app, String text) {
        var field = (TextInputControl) app.node("run.memory");
        AppRunner.onUi(() -> {
            field.setText(text);
            return true;
        });
    }
}
