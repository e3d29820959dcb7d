package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The page of the images, driven by mouse and keyboard on a real engine and a real registry.
@ExtendWith(EngineExtension.class)
final class ImagesWindowTest {
    private static final String API = "shop/api:1";

    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        TestImages.build(
                engine,
                API,
                "FROM " + TestImages.BUSYBOX,
                "ENV API_TOKEN=open-sesame",
                "EXPOSE 8080/tcp",
                "VOLUME /data",
                "CMD [\"sleep\", \"600\"]");
        app = AppRunner.on(engine, folder, "--page", "images");
        table = new TableDriver(app, "images.table");
        table.awaitRow(API);
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
        engine.docker("rmi", "--force", API);
    }

    @BeforeEach
    void showImages() {
        app.click("nav.images");
        table.awaitRow(API);
    }

    private static void pull(String name) {
        app.press(KeyCode.CONTROL, KeyCode.P);
        app.node("pull.name");
        app.type(name);
    }

    @Test
    void anImageIsPulledLayerByLayer(TestEngine engine) {
        try (var registry = TestRegistry.start(engine)) {
            var name = registry.address() + "/quay/hello:1";
            TestImages.build(engine, name, "FROM " + TestImages.BUSYBOX, "RUN echo hello > /hello");
            engine.docker("push", name);
            engine.docker("rmi", name);
            table.awaitGone(name);
            pull(name);
            app.press(KeyCode.ENTER);
            app.awaitText("Done: the image is here.");
            app.awaitText("Pull complete");
            app.press(KeyCode.ESCAPE);
            table.awaitRow(name);
            engine.docker("rmi", name);
        }
    }

    @Test
    void aPullThatGetsNoAnswerCanBeStopped(TestEngine engine) {
        // Accepts and never answers.
        engine.docker(
                "run",
                "--detach",
                "--name",
                "silent",
                "--publish",
                "5999:5000",
                TestImages.BUSYBOX,
                "nc",
                "-ll",
                "-p",
                "5000",
                "-e",
                "sleep",
                "600");
        try {
            pull("127.0.0.1:5999/quay/silent:1");
            app.press(KeyCode.ENTER);
            app.awaitText("Asking the registry");
            app.clickText("Stop pulling");
            app.awaitGone("Asking the registry");
            app.click("nav.activity");
            app.awaitText("127.0.0.1:5999/quay/silent:1");
        } finally {
            engine.docker("rm", "--force", "silent");
        }
    }

    @Test
    void aNameThatIsNoneIsExplainedBeforeTheEngineIsAsked() {
        pull("Nginx");
        app.awaitText("is not an image name");
        assertThat(app.node("dialog.confirm").isDisabled()).isTrue();
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void anImageGetsAnotherTagAndLosesIt(TestEngine engine) {
        table.click(API);
        app.press(KeyCode.CONTROL, KeyCode.T);
        app.node("tag.name");
        app.type("another:1");
        app.press(KeyCode.ENTER);
        table.awaitRow("another:1");
        table.click("another:1");
        app.press(KeyCode.DELETE);
        app.click("confirm." + API);
        app.click("dialog.confirm");
        table.awaitGone("another:1");
        assertThat(engine.docker("images", "--quiet", API)).isNotEmpty();
    }

    @Test
    void anImageInUseIsNotRemovedWithoutForce(TestEngine engine) {
        engine.docker("create", "--name", "user-of-api", API);
        try {
            table.await(API, "users", "user-of-api");
            table.click(API);
            app.press(KeyCode.DELETE);
            app.awaitText("Used by user-of-api");
            app.click("dialog.confirm");
            app.awaitText("user-of-api");
            assertThat(engine.docker("images", "--quiet", API)).isNotEmpty();
        } finally {
            engine.docker("rm", "user-of-api");
        }
    }

    @Test
    void theHistoryShowsTheInstructionsAndNoSecrets() {
        table.click(API);
        app.clickText("History");
        app.awaitText("EXPOSE");
        app.awaitText("API_TOKEN=••••");
        assertThat(app.shows("open-sesame")).isFalse();
        app.clickText("Overview");
    }

    @Test
    void theFormRunsAContainerAndShowsIt(TestEngine engine) {
        table.click(API);
        app.press(KeyCode.CONTROL, KeyCode.R);
        app.node("run.name");
        app.type("-");
        app.awaitText("starting with a letter or digit");
        app.press(KeyCode.BACK_SPACE);
        app.type("api-1");
        app.clickText("Publish 8080/tcp");
        app.awaitText("--publish 127.0.0.1:8080:8080");
        app.click("dialog.confirm");
        new TableDriver(app, "containers.table").await("api-1", "state", "Running");
        assertThat(engine.docker("port", "api-1")).contains("127.0.0.1:8080");
        app.awaitText("Restart policy");
        engine.docker("rm", "--force", "--volumes", "api-1");
    }
}
