package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import io.quayside.testkit.TestRegistry;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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

    private static void fill(String field, String text) {
        app.click(field);
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type(text);
    }

    @Test
    void theRegistryThatANameMeansIsSaidWhileItIsTyped() {
        pull("nginx");
        app.awaitText("From docker.io/library/nginx:latest");
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void aPushThatNeedsASignInOffersItAndGoesOn(TestEngine engine) throws Exception {
        try (var registry = TestRegistry.startWithPassword(engine)) {
            var name = registry.address() + "/quay/mine:1";
            TestImages.build(engine, name, "FROM " + TestImages.BUSYBOX, "RUN echo mine > /mine");
            table.awaitRow(name);
            table.click(name);
            app.press(KeyCode.CONTROL, KeyCode.U);
            app.awaitText("To " + name);
            app.click("dialog.confirm");
            app.node("transfer.sign-in");
            app.snapshot("push-needs-sign-in");
            app.click("transfer.sign-in");
            app.node("registries.sign-in.user");
            app.type(TestRegistry.USER);
            fill("registries.sign-in.password", "wr0ng");
            app.press(KeyCode.ENTER);
            app.awaitText("does not know this user");
            app.type(TestRegistry.PASSWORD);
            app.snapshot("sign-in");
            app.press(KeyCode.ENTER);
            app.awaitText("Done: the registry has the image.");
            app.snapshot("push-done");
            app.press(KeyCode.ESCAPE);
            engine.docker("rmi", name);
        }
    }

    @Test
    void aPullThatFailedStaysInSightAndIsTriedAgain(TestEngine engine) throws Exception {
        pull("127.0.0.1:5998/quay/nobody:1");
        app.press(KeyCode.ENTER);
        app.awaitText("did not work");
        assertThat(((Labeled) app.node("transfer.advice")).getText()).isNotEmpty();
        app.snapshot("pull-failed-dialog");
        app.press(KeyCode.ESCAPE);
        app.awaitText("Pull 127.0.0.1:5998/quay/nobody:1");
        app.snapshot("pull-failed");
        app.clickText("Pull 127.0.0.1:5998/quay/nobody:1");
        app.clickText("Try again");
        app.awaitText("did not work");
        app.press(KeyCode.ESCAPE);
        app.robot().clickOn(putAway().orElseThrow());
        Await.until("nothing to put away", () -> putAway().isEmpty());
    }

    private static Optional<Node> putAway() {
        return app.find(node -> "Put away".equals(node.getAccessibleText()));
    }

    @Test
    void anImageIsSavedAndLoadedAgain(TestEngine engine, @TempDir Path files) throws Exception {
        engine.docker("tag", API, "quay/saved:1");
        // The first of its tags in the alphabet is the one that the row says.
        table.await("quay/saved:1", "name", "+1");
        table.click("quay/saved:1");
        var file = files.resolve("saved.tar");
        app.press(KeyCode.CONTROL, KeyCode.S);
        fill("save.file", file.toString());
        app.awaitEnabled("dialog.confirm");
        app.snapshot("save");
        app.press(KeyCode.ENTER);
        app.awaitText("Done: the file is written.");
        app.press(KeyCode.ESCAPE);
        engine.docker("rmi", "quay/saved:1");

        app.press(KeyCode.CONTROL, KeyCode.O);
        fill("load.file", file.toString());
        app.awaitEnabled("dialog.confirm");
        app.press(KeyCode.ENTER);
        app.awaitText("Done: the images are here.");
        app.press(KeyCode.ESCAPE);

        assertThat(engine.docker("images", "--quiet", "quay/saved:1")).isNotEmpty();
        engine.docker("rmi", "quay/saved:1");
    }

    @Test
    void anArchiveOfFilesBecomesAnImage(TestEngine engine, @TempDir Path files) {
        engine.docker("create", "--name", "exported", TestImages.BUSYBOX);
        var file = files.resolve("files.tar");
        engine.docker("export", "--output", file.toString(), "exported");
        engine.docker("rm", "exported");
        app.click("nav.images");
        app.robot()
                .clickOn(app.find(node -> "More".equals(node.getAccessibleText()))
                        .orElseThrow());
        app.clickText("Import files…");
        fill("import.file", file.toString());
        fill("import.name", "quay/imported:1");
        app.awaitEnabled("dialog.confirm");
        app.press(KeyCode.ENTER);
        app.awaitText("Done: the image is here.");
        app.press(KeyCode.ESCAPE);
        table.click("quay/imported:1");
        app.clickText("Layers");
        app.awaitText("Imported from");
        app.clickText("Overview");
        engine.docker("rmi", "quay/imported:1");
    }

    @Test
    void whatAPruneTakesIsNamedFirst(TestEngine engine) throws Exception {
        TestImages.build(engine, "quay/old:1", "FROM " + TestImages.BUSYBOX, "RUN echo old > /old");
        var id = engine.docker("images", "--quiet", "quay/old:1");
        TestImages.build(engine, "quay/old:1", "FROM " + TestImages.BUSYBOX, "RUN echo new > /new");
        table.awaitRow("no tag");
        app.robot()
                .clickOn(app.find(node -> "More".equals(node.getAccessibleText()))
                        .orElseThrow());
        app.clickText("Remove unused images…");
        app.awaitText("Image " + id);
        app.snapshot("prune-images");
        assertThat(app.shows("Image quay/old:1")).isFalse();
        app.click("dialog.confirm");
        table.awaitGone("no tag");
        engine.docker("rmi", "quay/old:1");
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
            app.clickText("Stop");
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
        app.clickText("Layers");
        app.awaitText("EXPOSE");
        app.awaitText("API_TOKEN=••••");
        assertThat(app.shows("open-sesame")).isFalse();
        app.clickText("Overview");
    }

    @Test
    void theLayersSayWhoSharesThemAndWhatIsInThem(TestEngine engine) throws Exception {
        TestImages.build(
                engine,
                "quay/layers:1",
                "FROM " + TestImages.BUSYBOX,
                "RUN head -c 9000 /dev/zero > /first",
                "RUN rm /first; echo x > /second");
        table.click("quay/layers:1");
        app.clickText("Layers");
        app.awaitText(TestImages.BUSYBOX + ", ");
        app.awaitText("this image alone");
        app.click("images.layers.read");
        app.awaitText("9.00 kB wasted");
        app.awaitText("/second");
        app.awaitText("/first");
        app.awaitText("+1 ~0 −1");
        app.snapshot("layers");
        app.clickText("Overview");
        engine.docker("rmi", "quay/layers:1");
    }

    @Test
    void whoUsesAnImageIsALinkToTheContainer(TestEngine engine) {
        engine.docker("create", "--name", "linked", API);
        try {
            table.await(API, "users", "linked");
            table.click(API);
            app.clickText("Overview");
            app.click("images.user.linked");
            new TableDriver(app, "containers.table").awaitRow("linked");
            app.awaitText("Restart policy");
        } finally {
            engine.docker("rm", "linked");
        }
    }

    @Test
    void theFormRunsAContainerAndShowsIt(TestEngine engine) {
        table.click(API);
        app.press(KeyCode.CONTROL, KeyCode.R);
        app.click("run.name");
        app.type("-");
        app.awaitText("starting with a letter or digit");
        app.press(KeyCode.BACK_SPACE);
        app.type("api-1");
        app.awaitText("--publish 127.0.0.1:8080:8080");
        app.click("dialog.confirm");
        new TableDriver(app, "containers.table").await("api-1", "state", "Running");
        assertThat(engine.docker("port", "api-1")).contains("127.0.0.1:8080");
        engine.docker("rm", "--force", "--volumes", "api-1");
    }
}
