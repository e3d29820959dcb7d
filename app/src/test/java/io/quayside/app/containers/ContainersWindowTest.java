package io.quayside.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The page of the containers, driven by mouse and keyboard on a real engine.
@ExtendWith(EngineExtension.class)
final class ContainersWindowTest {
    private static final String PROJECT = "com.docker.compose.project=";

    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        app = AppRunner.on(engine, folder, "--page", "containers");
        table = new TableDriver(app, "containers.table");
        app.awaitText("Connected");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    @BeforeEach
    void start(TestEngine engine) {
        engine.removeAllContainers();
        run(engine, "web", "--env", "PASSWORD=open-sesame");
        run(engine, "worker");
        table.awaitRow("web");
        table.awaitRow("worker");
    }

    private static void run(TestEngine engine, String name, String... flags) {
        var line = new ArrayList<>(List.of("run", "--detach", "--name", name));
        line.addAll(List.of(flags));
        line.addAll(List.of(TestImages.BUSYBOX, "sleep", "600"));
        engine.docker(line.toArray(String[]::new));
    }

    /// By keyboard: what is searched for is the first row.
    private static void find(String name) {
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.type(name);
        app.press(KeyCode.ENTER);
        Await.until("one row selected", () -> table.selected() == 1);
    }

    private static void forgetSearch() {
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.press(KeyCode.ESCAPE);
    }

    @Test
    void theMouseStopsAndStartsAContainer() {
        table.click("web");
        app.click("containers.stop");
        table.await("web", "state", "Exited (137)");
        app.awaitText("Ended");
        app.click("containers.start");
        table.await("web", "state", "Running");
        app.awaitText("Ended before");
    }

    @Test
    void theCommandIsShownAsOneWouldTypeIt(TestEngine engine) {
        engine.docker("run", "--detach", "--name=loop", TestImages.BUSYBOX, "sh", "-c", "sleep 600; echo it's over");
        table.click("loop");
        app.awaitText("sh -c 'sleep 600; echo it'\\''s over'");
    }

    @Test
    void theKeyboardPausesResumesStopsAndRestarts() {
        find("web");
        app.press(KeyCode.CONTROL, KeyCode.P);
        table.await("web", "state", "Paused");
        app.press(KeyCode.CONTROL, KeyCode.U);
        table.await("web", "state", "Running");
        app.press(KeyCode.CONTROL, KeyCode.T);
        table.await("web", "state", "Exited");
        app.press(KeyCode.CONTROL, KeyCode.R);
        table.await("web", "state", "Running");
        forgetSearch();
        table.awaitRow("worker");
    }

    @Test
    void theContextMenuKillsAContainer() {
        table.rightClick("worker");
        app.clickText("Kill");
        table.await("worker", "state", "Exited (137)");
        table.await("web", "state", "Running");
    }

    @Test
    void whatIsSeldomNeededIsInTheMenuBesideTheButtons() throws Exception {
        table.click("worker");
        app.robot()
                .clickOn(app.find(node -> "More".equals(node.getAccessibleText()))
                        .orElseThrow());
        app.awaitText("Make an image of it…");
        app.snapshot("containers-more");
        app.clickText("Pause");
        table.await("worker", "state", "Paused");
    }

    @Test
    void aNewNameIsCheckedWhileItIsTyped(TestEngine engine) {
        table.click("web");
        app.press(KeyCode.F2);
        app.node("rename.name");
        app.type("worker");
        app.awaitText("There is another container named worker.");
        app.type("2");
        app.press(KeyCode.ENTER);
        table.awaitRow("worker2");
        assertThat(engine.docker("ps", "--format", "{{.Names}}")).contains("worker2");
    }

    @Test
    void severalContainersAreRemovedOnceAllAreNamed(TestEngine engine) {
        table.click("web");
        app.press(KeyCode.SHIFT, KeyCode.DOWN);
        app.awaitText("2 containers selected");
        app.press(KeyCode.DELETE);
        app.awaitText("Container web");
        app.awaitText("Container worker");
        app.click("dialog.confirm");
        app.awaitText("No containers yet");
        assertThat(engine.docker("ps", "--all", "--quiet")).isEmpty();
    }

    @Test
    void aProjectIsStoppedAsOneAndFolds(TestEngine engine) {
        run(engine, "shop-api", "--label", PROJECT + "shop");
        run(engine, "shop-db", "--label", PROJECT + "shop");
        table.awaitRow("shop-db");
        table.click("shop");
        app.click("containers.stop");
        app.awaitText("Container shop-api");
        app.awaitText("Container shop-db");
        app.click("dialog.confirm");
        table.await("shop", "state", "0/2 running");
        table.await("shop-db", "state", "Exited");
        table.await("web", "state", "Running");
        table.click("shop");
        app.press(KeyCode.LEFT);
        table.awaitGone("shop-db");
        app.press(KeyCode.RIGHT);
        table.awaitRow("shop-db");
    }

    @Test
    void aProjectIsStartedPausedRestartedAndRemovedAsOne(TestEngine engine) {
        run(engine, "shop-api", "--label", PROJECT + "shop");
        run(engine, "shop-db", "--label", PROJECT + "shop");
        engine.docker("stop", "shop-api", "shop-db");
        table.await("shop", "state", "0/2 running");
        table.click("shop");
        app.click("containers.start");
        table.await("shop", "state", "2/2 running");
        app.press(KeyCode.CONTROL, KeyCode.P);
        app.awaitText("Container shop-db");
        app.click("dialog.confirm");
        table.await("shop-api", "state", "Paused");
        table.await("shop-db", "state", "Paused");
        app.press(KeyCode.CONTROL, KeyCode.U);
        table.await("shop-db", "state", "Running");
        var begun = started(engine);
        app.press(KeyCode.CONTROL, KeyCode.R);
        app.awaitText("Container shop-db");
        app.click("dialog.confirm");
        Await.until("both to have begun anew", () -> Collections.disjoint(started(engine), begun));
        table.await("shop", "state", "2/2 running");
        app.press(KeyCode.DELETE);
        app.awaitText("Container shop-api");
        app.click("dialog.confirm");
        table.awaitGone("shop-api");
        table.awaitGone("shop-db");
        table.await("web", "state", "Running");
    }

    private static List<String> started(TestEngine engine) {
        return engine.docker("inspect", "--format", "{{.State.StartedAt}}", "shop-api", "shop-db")
                .lines()
                .toList();
    }

    @Test
    void namesAndIdsOfWhatIsSelectedAreCopied(TestEngine engine) {
        table.click("web");
        app.press(KeyCode.SHIFT, KeyCode.DOWN);
        app.awaitText("2 containers selected");
        app.press(KeyCode.CONTROL, KeyCode.C);
        Await.until("both names", () -> copied().equals("web\nworker"));
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        Await.until(
                "both ids", () -> copied().equals(engine.docker("inspect", "--format", "{{.Id}}", "web", "worker")));
    }

    private static String copied() {
        return AppRunner.onUi(
                () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void theSearchCountsWhatItLeavesAndEscapeClearsIt() {
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.type("work");
        app.awaitText("1 of 2");
        table.awaitGone("web");
        app.press(KeyCode.ESCAPE);
        app.awaitText("2 containers");
        table.awaitRow("web");
    }

    @Test
    void valuesOfTheEnvironmentAreMaskedUntilSomebodyAsks() {
        table.click("web");
        app.clickText("Environment");
        app.awaitText("PASSWORD");
        assertThat(app.shows("open-sesame")).isFalse();
        app.click("env.reveal-all");
        app.awaitText("open-sesame");
        table.click("worker");
        table.click("web");
        app.awaitText("PASSWORD");
        assertThat(app.shows("open-sesame"))
                .as("after another one was looked at")
                .isFalse();
        app.clickText("Overview");
    }

    @Test
    void theTreeOfInspectMasksTheEnvironmentToo() {
        table.click("web");
        app.clickText("Inspect");
        app.awaitText("Show environment values");
        var search = app.find(node -> node instanceof javafx.scene.control.TextField field
                        && "Search names and values".equals(field.getPromptText()))
                .orElseThrow();
        app.robot().clickOn(search);
        app.type("password");
        app.awaitText("PASSWORD=••••");
        assertThat(app.shows("open-sesame")).isFalse();
        app.clickText("Overview");
    }

    @Test
    void aContainerRemovedWhileItIsSelectedIsSaidToBeGone(TestEngine engine) {
        table.click("web");
        app.awaitText("Restart policy");
        engine.docker("rm", "--force", "web");
        // The details may hear of it before the table does, whose rows then move up.
        app.awaitText("web is gone");
        table.awaitGone("web");
        Await.until("nothing selected", () -> table.selected() == 0);
        Await.until("nothing to stop", () -> app.node("containers.stop").isDisabled());
        app.awaitText("web is gone");
        table.click("worker");
        app.awaitText("Restart policy");
    }

    @Test
    void whatCanBeSeenIsMeasured() {
        table.await("web", "memory", "iB");
        table.await("web", "cpu", "%");
    }
}
