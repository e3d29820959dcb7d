package io.quayside.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What an edit has left that broke off with the Quayside that did it, found by the next one.
@ExtendWith(EngineExtension.class)
final class LeftoverWindowTest {
    @AfterEach
    void clean(TestEngine engine) {
        engine.removeAllContainers();
    }

    private static String setAside(TestEngine engine) {
        engine.docker("run", "--detach", "--name=swap", TestImages.BUSYBOX, "sleep", "600");
        var id = engine.docker("inspect", "--format", "{{.Id}}", "swap");
        var aside = "swap-aside-" + id.substring(0, 12);
        engine.docker("stop", "--time=0", "swap");
        engine.docker("rename", "swap", aside);
        return aside;
    }

    @Test
    void theOldContainerIsRemovedWhereTheNewOneRuns(TestEngine engine, @TempDir Path folder) throws Exception {
        var aside = setAside(engine);
        engine.docker("run", "--detach", "--name=swap", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            app.awaitText("The new swap runs. The old one is still there as " + aside);
            app.snapshot("leftover");
            app.click("toast.remove");
            app.awaitText("Container " + aside);
            app.click("dialog.confirm");

            var table = new TableDriver(app, "containers.table");
            table.awaitGone(aside);
            table.await("swap", "state", "Running");
        }
    }

    @Test
    void theOldContainerIsPutBackWhereTheNewOneDoesNotRun(TestEngine engine, @TempDir Path folder) throws Exception {
        var aside = setAside(engine);
        var id = engine.docker("inspect", "--format", "{{.Id}}", aside);
        engine.docker("create", "--name=swap", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            app.awaitText("The new swap does not run.");
            app.click("toast.put-back");
            app.awaitText("Container swap");
            app.click("dialog.confirm");

            var table = new TableDriver(app, "containers.table");
            table.awaitGone(aside);
            table.await("swap", "state", "Running");
            assertThat(engine.docker("inspect", "--format", "{{.Id}}", "swap")).isEqualTo(id);
        }
    }
}
