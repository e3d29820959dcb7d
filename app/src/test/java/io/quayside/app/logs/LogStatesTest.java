package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineProxy;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What the page says where there are no lines, or not all of them yet, on a real engine.
@ExtendWith(EngineExtension.class)
class LogStatesTest {
    @TempDir
    Path settings;

    @AfterEach
    void clean(TestEngine engine) {
        engine.removeAllContainers();
    }

    @Test
    void aLogThatCannotBeReadIsSaidWithTheEnginesReasonAndWhatToDo(TestEngine engine) throws Exception {
        engine.docker("run", "--name", "mute", "--log-driver", "none", TestImages.BUSYBOX, "echo", "gone");
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.clickText("mute");

            app.awaitText("The engine does not hand out this log");
            app.awaitText("create the container anew with the driver json-file or local");
            app.awaitText("The engine said: ");
            app.snapshot("logs-unreadable");
        }
    }

    @Test
    void whereOneOfSeveralCannotBeReadTheOthersAreShownBelowAWord(TestEngine engine) throws Exception {
        engine.docker("run", "--name", "mute", "--log-driver", "none", TestImages.BUSYBOX, "echo", "gone");
        engine.docker("run", "--name", "talker", TestImages.BUSYBOX, "echo", "hello");
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.awaitText("talker");
            app.click("logs.list.all");

            app.awaitText("mute: This container's logging driver does not let the engine read the log back.");
            Await.until("the other one's line", () -> lines(app).contains("hello"));
        }
    }

    @Test
    void aContainerThatWasNeverStartedIsSaidToBeSoAndItsLinesAppearOnceItIs(TestEngine engine) throws Exception {
        engine.docker("create", "--name", "idle", TestImages.BUSYBOX, "echo", "hello");
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.clickText("idle");
            app.awaitText("Not started yet");
            app.awaitText("Waiting until it is started");
            app.snapshot("logs-unstarted");

            engine.docker("start", "idle");

            Await.until("its line", () -> lines(app).contains("hello"));
        }
    }

    @Test
    void aContainerThatHasWrittenNothingIsSaidToBeSilent(TestEngine engine) throws Exception {
        engine.docker("run", "--detach", "--name", "silent", TestImages.BUSYBOX, "sleep", "600");
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.clickText("silent");

            app.awaitText("No output yet");
            app.snapshot("logs-silent");
        }
    }

    @Test
    void anEngineThatIsAskedAndTakesItsTimeIsSaidToHaveBeenAskedAndToReadOlderLines(TestEngine engine)
            throws Exception {
        engine.docker(
                "run",
                "--name",
                "long",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "seq 30000 | sed 's/$/ is a line of some length/'");
        try (var proxy = new EngineProxy(engine);
                var app = AppRunner.with(
                        AppRunner.nowhere(settings),
                        settings,
                        "--engine",
                        "unix://" + proxy.socket(),
                        "--page",
                        "logs")) {
            app.awaitText("long");
            proxy.stall();
            app.clickText("long");
            app.awaitText("Asking the engine for the log…");

            proxy.flow();
            Await.until("the newest lines", () -> lines(app).contains("30000 is a line"));
            proxy.slow(400_000);
            app.click("logs.everything");

            Await.until("a word", () -> state(app).equals("Reading older lines…"));
            app.snapshot("logs-reading");
            proxy.slow(Integer.MAX_VALUE);
            Await.until("the end of it", () -> state(app).equals("Waiting until it runs again"));
            assertThat(lines(app)).contains("30000 is a line");
        }
    }

    @Test
    void linesThatFindNoRoomOnADiskAreSaidNotToHaveBeenWrittenAndWhatToDo(TestEngine engine, @TempDir Path disk)
            throws Exception {
        engine.docker("run", "--name", "long", TestImages.BUSYBOX, "sh", "-c", "seq 30000 | sed 's/$/ is a line/'");
        run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", disk.toString());
        try (var app = AppRunner.on(engine, settings, "--page", "logs")) {
            app.clickText("long");
            Await.until("its lines", () -> lines(app).contains("30000 is a line"));
            app.robot().clickOn(app.node("logs.lines"));
            app.press(KeyCode.CONTROL, KeyCode.S);
            var field = (TextInputControl) app.node("logs.save.file");
            AppRunner.onUi(() -> {
                field.setText(disk.resolve("a.log").toString());
                return true;
            });
            app.awaitEnabled("dialog.confirm");
            app.click("dialog.confirm");

            app.awaitText("Nothing was written. There is no room left on the disk of " + disk.resolve("a.log")
                    + ". Make room there, or choose another place.");
            app.snapshot("logs-unsaved");
            assertThat(disk).isEmptyDirectory();
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private static String state(AppRunner app) {
        var label = (Labeled) app.node("logs.state");
        return AppRunner.onUi(label::getText);
    }

    private static String lines(AppRunner app) {
        return app.find(node -> "logs.lines".equals(node.getId()))
                .map(node ->
                        AppRunner.onUi(() -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))))
                .orElse("");
    }
}
