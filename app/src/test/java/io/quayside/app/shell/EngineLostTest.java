package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class EngineLostTest {
    @Test
    void theStripTellsThatTheEngineDiedAndTheWindowRecoversByItself(@Private TestEngine engine, @TempDir Path folder)
            throws Exception {
        engine.docker("create", "--name", "before", TestImages.BUSYBOX, "true");
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            app.awaitText("Connected");
            app.awaitText("before");

            engine.kill();
            app.awaitText("Cannot be asked since");
            app.snapshot("engine-lost");
            assertThat(app.shows("before")).as("what the engine said last").isTrue();
            assertThat(app.find("engine.retry")).isPresent();

            engine.startAgain();
            engine.docker("create", "--name", "after", TestImages.BUSYBOX, "true");
            app.awaitText("event stream open since");
            app.awaitText("after");
            assertThat(app.find("engine.retry")).isEmpty();
        }
    }

    @Test
    void anEngineThatComesLaterIsFoundByItself(@Private TestEngine engine, @TempDir Path folder) throws Exception {
        engine.stop();
        try (var app = AppRunner.on(engine, folder)) {
            app.awaitText("No container engine answers");

            engine.startAgain();

            app.awaitText("event stream open since");
        }
    }
}
