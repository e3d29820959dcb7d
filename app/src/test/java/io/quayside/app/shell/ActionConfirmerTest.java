package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class ActionConfirmerTest {
    @Test
    void aRemovalNamesWhatGoesAndCancelIsTheFirstChoice(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.docker("run", "--detach", "--name", "precious", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            app.clickText("precious");
            app.press(KeyCode.DELETE);

            app.awaitText("Container precious");
            app.awaitText("Lost for good");
            app.snapshot("confirm");
            assertThat(app.focused().orElseThrow().getId()).isEqualTo("dialog.cancel");

            app.press(KeyCode.ESCAPE);
            app.awaitGone("Lost for good");
            assertThat(engine.docker("ps", "--all", "--format", "{{.Names}}")).contains("precious");

            app.press(KeyCode.DELETE);
            app.click("dialog.confirm");
            Await.until(
                    "its end",
                    () -> !engine.docker("ps", "--all", "--format", "{{.Names}}")
                            .contains("precious"));
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("go to activity");
            app.press(KeyCode.ENTER);
            app.awaitText("docker rm");
            app.snapshot("activity");
        }
        engine.removeAllContainers();
    }
}
