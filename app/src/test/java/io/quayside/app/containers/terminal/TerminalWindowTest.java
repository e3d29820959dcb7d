package io.quayside.app.containers.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Terminals as somebody at the keyboard has them.
@ExtendWith(EngineExtension.class)
final class TerminalWindowTest {
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        engine.docker("run", "--detach", "--name", "box", TestImages.BUSYBOX, "sleep", "6000");
        app = AppRunner.on(engine, folder, "--page", "containers");
        table = new TableDriver(app, "containers.table");
        table.await("box", "state", "Running");
        table.click("box");
        app.clickText("Terminal");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    @AfterEach
    void closeTerminals() {
        table.click("box");
        Await.until("no terminal", () -> {
            app.find(node -> node.getStyleClass().contains("tab-close-button")).ifPresent(app.robot()::clickOn);
            return screen().isEmpty();
        });
    }

    private static String screen() {
        return app.find(TerminalScreen.class::isInstance)
                .map(node -> ((TerminalScreen) node).text())
                .orElse("");
    }

    private static void awaitScreen(String text) {
        try {
            Await.until("“" + text + "” on the terminal", () -> screen().contains(text));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + " but:\n" + screen(), e);
        }
    }

    private static void open() {
        app.click("containers.terminal.shell");
        awaitScreen("# ");
        Await.until(
                "the keyboard in the terminal",
                () -> app.focused().filter(TerminalWindowTest::isInTerminal).isPresent());
    }

    private static boolean isInTerminal(Node node) {
        for (var it = node; it != null; it = it.getParent()) {
            if (it instanceof TerminalScreen) {
                return true;
            }
        }
        return false;
    }

    private static void enter(String command) {
        app.type(command);
        app.press(KeyCode.ENTER);
    }

    @Test
    void whatIsTypedIsDoneAndItsOutputShown() throws IOException {
        open();
        enter("echo $((6*7)) > /tmp/answer; cat /tmp/answer");
        awaitScreen("42");
        app.snapshot("terminal");
    }

    @Test
    void theEditorTakesTheWholeScreenAndGivesItBack() throws IOException {
        open();
        enter("echo before");
        enter("vi /etc/passwd");
        awaitScreen("/etc/passwd");
        app.snapshot("terminal-vi");
        enter(":q");
        awaitScreen("before");
    }

    @Test
    void theSizeOfTheWindowIsTheSizeOfTheTerminal() {
        open();
        enter("stty size");
        Await.until("a size", () -> screen().matches("(?s).*\\n\\d+ \\d+\\s.*"));
        var before = rows();
        app.click("containers.details.large");
        app.robot().clickOn(app.node("terminal.screen"));
        Await.until("more rows", () -> {
            enter("clear; stty size");
            return screen().matches("(?s).*\\b\\d+ \\d+\\s.*") && rows() > before + 5;
        });
        app.click("containers.details.large");
    }

    private static int rows() {
        var size = java.util.regex.Pattern.compile("(?m)^(\\d+) \\d+\\s*$").matcher(screen());
        return size.find() ? Integer.parseInt(size.group(1)) : 0;
    }

    @Test
    void theTerminalsOfAContainerThatIsRemovedAreReleased(TestEngine engine) {
        engine.docker("run", "--detach", "--name", "brief", TestImages.BUSYBOX, "sleep", "6000");
        table.await("brief", "state", "Running");
        table.click("brief");
        open();
        var screen =
                new WeakReference<>(app.find(TerminalScreen.class::isInstance).orElseThrow());

        engine.docker("rm", "--force", "brief");

        Await.until(
                "no terminal", () -> app.find(TerminalScreen.class::isInstance).isEmpty());
        table.click("box");
        app.click("containers.terminal.shell");
        awaitScreen("# ");
        Await.until("its release", () -> {
            System.gc();
            return screen.get() == null;
        });
    }

    @Test
    void controlCEndsAProgram() {
        open();
        enter("echo started; sleep 1000");
        awaitScreen("\nstarted");
        app.press(KeyCode.CONTROL, KeyCode.C);
        enter("echo quiet$((1+1))");
        awaitScreen("quiet2");
    }

    @Test
    void ctrlCEndsAProgramThatWritesWithoutEnd() {
        open();
        enter("yes a line without end");
        awaitScreen("\na line without end");
        app.press(KeyCode.CONTROL, KeyCode.C);
        enter("clear; echo quiet$((1+1))");
        awaitScreen("quiet2");
    }

    @Test
    void manyLinesDoNotFreezeTheWindow() {
        open();
        enter("yes a line of a large file | head -n 60000; echo over$((1+1))");
        awaitScreen("\na line of a large file");
        var start = System.nanoTime();
        AppRunner.onUi(() -> true);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        awaitScreen("over2");
    }

    @Test
    void theEndOfASessionIsToldWithItsCode() {
        open();
        enter("exit 3");
        app.awaitText("The program has ended with exit code 3.");
        app.click("terminal.again");
        awaitScreen("# ");
    }

    @Test
    void theKeyboardCanLeave() {
        open();
        app.press(KeyCode.SHIFT, KeyCode.ESCAPE);
        Await.until(
                "the keyboard elsewhere",
                () -> app.focused()
                        .filter(it -> "containers.terminal.shell".equals(it.getId()))
                        .isPresent());
    }

    @Test
    void closingTheTabEndsTheShell(TestEngine engine) {
        open();
        assertThat(engine.docker("top", "box")).contains("sh");
        closeTerminals();
        Await.until("no shell", () -> engine.docker("top", "box").lines().count() == 2);
    }

    @Test
    void aContainerWithoutAShellIsToldSo(TestEngine engine) throws IOException {
        engine.docker(
                "run",
                "--detach",
                "--name",
                "bare",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "cd /bin; cp busybox /tmp/busybox-kept; /tmp/busybox-kept rm -rf /bin; exec /tmp/busybox-kept sleep 6000");
        table.await("bare", "state", "Running");
        table.click("bare");
        app.click("containers.terminal.shell");
        app.awaitText("There is no shell in bare");
        app.snapshot("terminal-none");
        engine.docker("rm", "--force", "bare");
        table.awaitGone("bare");
    }
}
