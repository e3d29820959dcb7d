package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The palette finds what a real engine holds, by the keyboard alone.
@ExtendWith(EngineExtension.class)
final class PaletteTest {
    private static AppRunner app;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        for (var name : List.of("web", "web-10", "web-2", "worker")) {
            engine.docker(
                    "run",
                    "--detach",
                    "--name",
                    name,
                    "--label",
                    "com.docker.compose.project=shop",
                    TestImages.BUSYBOX,
                    "sleep",
                    "600");
        }
        engine.docker("volume", "create", "orders");
        engine.docker("network", "create", "backend");
        app = AppRunner.on(engine, folder, "--page", "activity");
        app.awaitText("Connected");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
        engine.docker("volume", "rm", "orders");
        engine.docker("network", "rm", "backend");
    }

    private static void find(String text, String first) {
        app.press(KeyCode.CONTROL, KeyCode.K);
        app.node("palette.search");
        app.type(text);
        Await.until(
                first + " first, of " + found(),
                () -> !found().isEmpty() && found().getFirst().equals(first));
    }

    private static List<String> found() {
        var list = (ListView<?>) app.node("palette.list");
        return AppRunner.onUi(() ->
                list.getItems().stream().map(it -> ((PaletteItem) it).name()).toList());
    }

    @Test
    void aNameLeadsToTheObjectOnItsPageWhateverItIs() throws Exception {
        find("orders", "orders");
        app.snapshot("palette-object");
        app.press(KeyCode.ENTER);
        app.awaitText("On the engine’s host");

        find("backend", "backend");
        app.press(KeyCode.ENTER);
        app.awaitText("Way out");

        find("shop", "shop");
        app.press(KeyCode.ENTER);
        new TableDriver(app, "containers.table").awaitRow("web");
    }

    @Test
    void namesThatFitAlikeAreInTheOrderOfTheirNumbers() {
        find("web-", "web-2");
        assertThat(found()).containsSubsequence("web-2", "web-10");
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void aDeedAndANameDoIt(TestEngine engine) {
        find("stop worker", "Stop worker");
        app.press(KeyCode.ENTER);
        Await.until(
                "worker has stopped",
                () -> engine.docker("inspect", "--format", "{{.State.Status}}", "worker")
                        .equals("exited"));

        app.press(KeyCode.CONTROL, KeyCode.K);
        app.node("palette.search");
        assertThat(found()).as("what was used lately").contains("worker", "Go to Activity");
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        find("put back in its place", "Put back in its place");
        app.awaitText("not with what is selected there now");
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void aDeedThatAsksOpensItsFormForTheNamedObject() {
        find("edit worker", "Edit worker");
        app.press(KeyCode.ENTER);
        app.awaitText("Edit worker");
        app.press(KeyCode.ESCAPE);
        app.press(KeyCode.CONTROL, KeyCode.DIGIT9);
    }

    @Test
    void tabListsWhatCanBeDoneToAnObjectAsItIs() throws Exception {
        find("web", "web");
        app.press(KeyCode.TAB);
        Await.until("the deeds of web", () -> found().contains("Pause web"));
        app.snapshot("palette-deeds");
        assertThat(found())
                .contains(
                        "Stop web",
                        "Show logs web",
                        "Wait for its end web",
                        "Edit web",
                        "Duplicate web",
                        "Change limits web",
                        "Make an image of it web",
                        "Export its files web")
                .doesNotContain("Start web", "Unpause web", "Put back in its place web");
        app.press(KeyCode.BACK_SPACE);
        Await.until("everything again", () -> !found().contains("Pause web"));
        app.press(KeyCode.ESCAPE);
    }
}
