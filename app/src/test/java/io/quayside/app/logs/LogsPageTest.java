package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogsPageTest extends OnLogsPage {
    @BeforeEach
    void open() {
        app.awaitText("Choose a container");
    }

    @Test
    void linesAppearAsTheContainerWritesThem() {
        run("talker", "sh", "-c", "mkfifo /tmp/go; echo first; while read x < /tmp/go; do echo $x; done");
        app.clickText("talker");
        awaitLine("first");

        engine.docker("exec", "talker", "sh", "-c", "echo second > /tmp/go");

        awaitLine("second");
        app.awaitText("Following");
    }

    @Test
    void scrollingUpKeepsThePlaceWhileLinesGoOnArriving() {
        run("counter", "sh", "-c", "i=0; while true; do echo line $i; i=$((i+1)); usleep 5000; done");
        app.clickText("counter");
        Await.until(
                "more than a screen",
                () -> lines().size() > 10 && !lines().getFirst().equals("line 0"));
        app.robot().clickOn(app.node("logs.lines"));
        app.press(KeyCode.HOME);
        Await.until("the first line", () -> lines().getFirst().equals("line 0"));
        List<String> before = lines();

        app.awaitText("new lines");

        assertThat(lines()).isEqualTo(before);
        app.click("logs.follow.button");
        app.awaitText("Following");
        Await.until("the end", () -> !lines().contains("line 0"));
    }

    @Test
    void theBarGoesToAnyPlaceAndStaysAtItsEndWhileTheEndIsFollowed() {
        run("counter", "sh", "-c", "seq 900; mkfifo /tmp/go; read x < /tmp/go; seq 901 980; sleep 600");
        app.clickText("counter");
        awaitLine("900");
        var bar = (ScrollBar) app.node("logs.scroll");
        assertThat(AppRunner.onUi(bar::getValue)).isEqualTo(bar.getMax());

        AppRunner.onUi(() -> {
            bar.setValue(bar.getMax() / 2);
            return bar;
        });
        Await.until("the middle", () -> !lines().contains("900"));
        assertThat(Integer.parseInt(lines().getFirst())).isBetween(400, 450);

        AppRunner.onUi(() -> {
            bar.setValue(bar.getMax());
            return bar;
        });
        awaitLine("900");
        engine.docker("exec", "counter", "sh", "-c", "echo > /tmp/go");
        awaitLine("980");
        assertThat(AppRunner.onUi(bar::getValue)).isEqualTo(bar.getMax());
    }

    @Test
    void draggingOverLinesHoldsThemBelowTheMouseWhileOthersArrive() {
        run("counter", "sh", "-c", "i=0; while true; do echo line $i; i=$((i+1)); usleep 5000; done");
        app.clickText("counter");
        Await.until(
                "more than a screen",
                () -> lines().size() > 10 && !lines().getFirst().equals("line 0"));

        app.robot()
                .moveTo(app.node("logs.lines"))
                .press(MouseButton.PRIMARY)
                .moveBy(90, 30)
                .release(MouseButton.PRIMARY);
        app.awaitText("new lines");
        List<String> held = lines();
        String before = state();
        Await.until("more lines", () -> !state().equals(before));

        assertThat(state()).startsWith("Paused");
        assertThat(lines()).isEqualTo(held);
    }

    @Test
    void whatIsClearedIsSaidToBeThereStill() {
        run("talker", "sh", "-c", "mkfifo /tmp/go; echo first; while read x < /tmp/go; do echo $x; done");
        app.clickText("talker");
        awaitLine("first");
        app.robot().clickOn(app.node("logs.lines"));
        app.press(KeyCode.CONTROL, KeyCode.L);
        app.awaitText("Cleared from view");

        engine.docker("exec", "talker", "sh", "-c", "echo second > /tmp/go");

        awaitLine("second");
        assertThat(lines()).containsExactly("second");
    }

    @Test
    void searchCountsMarksAndJumpsToWhatItFinds() {
        run(
                "orders",
                "sh",
                "-c",
                "for i in $(seq 500); do echo order $i; done; echo needle; for i in $(seq 500); do echo order $i; done");
        app.clickText("orders");
        awaitLine("order 500");
        app.press(KeyCode.CONTROL, KeyCode.F);
        app.robot().write("NEEDLE");
        app.awaitText("1 line");
        app.press(KeyCode.ENTER);

        awaitLine("needle");
        app.awaitText("1 of 1");
        app.click("logs.search.regex");
        app.robot().clickOn(app.node("logs.search.field"));
        app.robot().write("(");
        app.awaitText("missing closing )");
    }

    @Test
    void aProjectIsShownAsOneTailInTheOrderOfTime() throws Exception {
        for (String name : List.of("one", "two")) {
            engine.docker(
                    "run",
                    "--name",
                    name,
                    "--label",
                    "com.docker.compose.project=shop",
                    TestImages.BUSYBOX,
                    "echo",
                    "from " + name);
        }
        app.clickText("shop");

        awaitLine("from one");
        awaitLine("from two");
        awaitLine("exited (0)");
        assertThat(lines()).containsSubsequence("from one", "from two");
        app.snapshot("logs-merged");
    }

    private void run(String name, String... command) {
        String[] line = new String[command.length + 5];
        System.arraycopy(new String[] {"run", "--detach", "--name", name, TestImages.BUSYBOX}, 0, line, 0, 5);
        System.arraycopy(command, 0, line, 5, command.length);
        engine.docker(line);
    }

    private String state() {
        var label = (Labeled) app.node("logs.state");
        return AppRunner.onUi(label::getText);
    }
}
