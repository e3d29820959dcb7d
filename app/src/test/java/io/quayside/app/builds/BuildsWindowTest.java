package io.quayside.app.builds;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.wiring.RealEngines;
import io.quayside.engine.Engines;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.testkit.Await;
import io.quayside.testkit.BuildxPlugin;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Builds of real folders on a real engine, by the engine's own builder and by BuildKit.
@ExtendWith(EngineExtension.class)
final class BuildsWindowTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private TestEngine engine;

    @BeforeEach
    void keep(TestEngine engine) {
        this.engine = engine;
    }

    private void dockerfile(String text) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), text);
    }

    private static void fill(AppRunner app, String field, String text) {
        app.click(field);
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type(text);
    }

    @Test
    void aFolderIsBuiltByTheEngineAndItsFailureLeadsToTheLine() throws Exception {
        dockerfile("FROM quayside/busybox:1\nARG API_TOKEN\nRUN echo said-by-the-step\n");
        try (var app = AppRunner.on(engine, settings, "--page", "builds")) {
            app.awaitText("The engine’s own builder builds");
            fill(app, "builds.folder", folder.toString());
            fill(app, "builds.tag", "quay/window:1");
            app.click("builds.arguments.add");
            fill(app, "builds.argument.name", "API_TOKEN");
            app.robot()
                    .clickOn(app.find(it -> it instanceof PasswordField && it.isVisible())
                            .orElseThrow());
            app.type("open-sesame");
            assertThat(app.shows("open-sesame")).isFalse();
            app.awaitEnabled("builds.build");
            app.click("builds.build");
            app.awaitText("Done in ");
            app.awaitText("RUN echo said-by-the-step");
            app.snapshot("build-done");
            assertThat(engine.docker("images", "--quiet", "quay/window:1")).isNotEmpty();

            app.click("builds.build");
            app.awaitText("from the cache");

            dockerfile("FROM quayside/busybox:1\n# why\nRUN echo last-words; exit 7\n");
            app.click("builds.build");
            app.awaitText("did not work at step 2 of 2");
            app.awaitText("last-words");
            var file = (ListView<?>) app.node("builds.file");
            Await.until(
                    "the failing line",
                    () -> AppRunner.onUi(() -> file.getSelectionModel().getSelectedIndex() == 2));
            app.snapshot("build-failed");
            app.clickText("History");
            app.awaitText("quay/window:1");
            app.snapshot("build-history");
            app.click("nav.activity");
            app.awaitText("--build-arg API_TOKEN=••••");
            assertThat(app.shows("open-sesame")).isFalse();
            app.snapshot("build-activity");
        }
        var kept = Files.readString(settings.resolve("builds.json"));
        assertThat(kept).contains("API_TOKEN", "\"failed\"", "\"done\"").doesNotContain("open-sesame");
        engine.docker("rmi", "quay/window:1");
    }

    @Test
    void whereBuildxIsInstalledItBuildsAndIsStopped() throws Exception {
        BuildxPlugin.install(folder.resolve(".docker"));
        Files.writeString(folder.resolve(".dockerignore"), ".docker\n");
        dockerfile("FROM quayside/busybox:1\nRUN echo begun; sleep 300\n");
        var source = new RealEngines(new Engines(new Surroundings(Map.of(), folder, folder, Optional.of(4711))));
        try (var app = AppRunner.with(
                source, settings, "--engine", engine.dockerHost(), "--page", "builds", "--theme", "dark")) {
            app.awaitText("BuildKit builds");
            fill(app, "builds.folder", folder.toString());
            app.awaitEnabled("builds.build");
            app.click("builds.build");
            app.awaitText("RUN echo begun; sleep 300");
            app.click("builds.cancel");
            app.awaitText("Stopped after ");
            app.snapshot("build-stopped");
        }
    }
}
