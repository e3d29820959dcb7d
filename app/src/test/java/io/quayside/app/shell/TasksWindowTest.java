package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Work on several objects at once, and the list of what goes on, on a real engine.
@ExtendWith(EngineExtension.class)
class TasksWindowTest {
    @AfterEach
    void leaveNothing(TestEngine engine) {
        engine.removeAllContainers();
    }

    private static String state(TestEngine engine, String name) {
        return engine.docker("inspect", "--format", "{{.State.Status}}", name);
    }

    @Test
    void severalAreStoppedAsOneTaskThatOutlivesThePageAndIsCancelled(TestEngine engine, @TempDir Path folder)
            throws Exception {
        // A shell as first process ignores the signal: stopping it takes ten seconds.
        TestImages.build(engine, "quayside/deaf:1", "FROM " + TestImages.BUSYBOX, "STOPSIGNAL SIGTERM");
        for (var name : new String[] {"deaf-1", "deaf-2"}) {
            engine.docker(
                    "run", "--detach", "--name", name, "quayside/deaf:1", "sh", "-c", "while :; do sleep 1; done");
        }
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            var table = new TableDriver(app, "containers.table");
            table.awaitRow("deaf-2");
            table.click("deaf-1");
            app.press(KeyCode.CONTROL, KeyCode.A);
            app.click("containers.stop");
            app.awaitText("Stop 2 containers?");
            app.awaitText("Container deaf-1");
            app.awaitText("Container deaf-2");
            app.click("dialog.confirm");
            app.press(KeyCode.F8);
            app.awaitText("0 of 2");
            app.snapshot("tasks-running");
            app.click("nav.images");
            app.awaitText("0 of 2");
            app.click("task.cancel");
            app.awaitText("Cancelled · 2 of 2");
            app.press(KeyCode.F8);
            app.awaitGone("Cancelled · 2 of 2");
        }
    }

    @Test
    void whatFailedOfSeveralIsToldTogetherAndTriedAgain(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.docker("network", "create", "--subnet", "10.77.3.0/29", "narrow");
        var run = new String[] {"--network", "narrow", "--ip", "10.77.3.4", TestImages.BUSYBOX, "sleep", "600"};
        engine.docker(concat(new String[] {"create", "--name", "second"}, run));
        engine.docker("create", "--name", "other", TestImages.BUSYBOX, "sleep", "600");
        engine.docker(concat(new String[] {"run", "--detach", "--name", "first"}, run));
        try (var app = AppRunner.on(engine, folder, "--page", "containers", "--theme", "dark")) {
            var table = new TableDriver(app, "containers.table");
            table.awaitRow("second");
            table.click("other");
            app.press(KeyCode.CONTROL, KeyCode.A);
            app.click("containers.start");
            app.awaitText("1 of 2 actions failed");
            app.awaitText("Start second: ");
            app.press(KeyCode.F8);
            app.awaitText("Failed after");
            app.snapshot("tasks-failed");
            assertThat(state(engine, "other")).isEqualTo("running");
            engine.docker("rm", "--force", "first");
            app.click("toast.retry-failed");
            Await.until("the second to run", () -> state(engine, "second").equals("running"));
        } finally {
            engine.removeAllContainers();
            engine.docker("network", "rm", "narrow");
        }
    }

    @Test
    void controlZTakesBackWhatWasDoneUnlessSomebodyIsTyping(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.docker("run", "--detach", "--name", "web", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, folder, "--page", "containers")) {
            var table = new TableDriver(app, "containers.table");
            table.awaitRow("web");
            table.click("web");
            app.press(KeyCode.CONTROL, KeyCode.P);
            app.node("toast.undo");
            app.snapshot("undo");
            app.press(KeyCode.CONTROL, KeyCode.F);
            app.type("web");
            app.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(state(engine, "web")).isEqualTo("paused");
            table.click("web");
            app.press(KeyCode.CONTROL, KeyCode.Z);
            Await.until("it to run again", () -> state(engine, "web").equals("running"));
        }
    }

    @Test
    void whatIsPinnedIsNamedAndStaysWhenUnusedVolumesGo(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.docker("volume", "create", "keep-me");
        engine.docker("volume", "create", "let-go");
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"version\": 1, \"choices\": {\"pins.%s\": \"volume:keep-me\"}}".formatted(engine.dockerHost()));
        try (var app = AppRunner.on(engine, folder, "--page", "volumes")) {
            var table = new TableDriver(app, "volumes.table");
            table.awaitRow("let-go");
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("remove unused");
            app.press(KeyCode.ENTER);
            app.click("confirm.named");
            app.awaitText("Volume let-go");
            app.awaitText("Pinned, so it stays");
            app.snapshot("prune-spares");
            app.click("dialog.confirm");
            table.awaitGone("let-go");
            // With that one gone only the pinned one is left to find.
            app.press(KeyCode.CONTROL, KeyCode.K);
            app.type("remove unused");
            app.press(KeyCode.ENTER);
            app.awaitText("Pinned, so it stays: keep-me");
            assertThat(engine.docker("volume", "ls", "--quiet")).contains("keep-me");
        } finally {
            engine.docker("volume", "rm", "--force", "keep-me", "let-go");
        }
    }

    private static String[] concat(String[] a, String[] b) {
        return java.util.stream.Stream.of(a, b)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }
}
