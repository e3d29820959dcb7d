package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The right mouse button on the strip over time, on a real engine.
class StripMenuTest extends OnLogsPage {
    /// In the first of four bars, a second each.
    private static final double FIRST = 3;

    @Override
    void prepare() {
        engine.docker("run", "--name", "slow", TestImages.BUSYBOX, "sh", "-c", "echo early; sleep 3; echo late");
    }

    @BeforeEach
    void open() {
        app.clickText("slow");
        awaitLine("late");
    }

    @Test
    void theRightButtonChoosesNoRangeAndGoesNowhere() {
        openMenu(FIRST);
        app.press(KeyCode.ESCAPE);

        moveTo(FIRST);
        app.robot().press(MouseButton.SECONDARY).moveBy(200, 0).release(MouseButton.SECONDARY);

        assertThat(text("logs.count")).isEqualTo("3 lines");
        assertThat(text("logs.state")).isEqualTo("Waiting until it runs again");
    }

    @Test
    void linesUpToAMomentAreShownAloneAndThoseOfAllTimesAgain() throws Exception {
        openMenu(FIRST);
        app.snapshotMenu("logs-strip-menu");
        app.clickText("Only lines up to here");
        Await.until("the early line alone", () -> lines().equals(List.of("early")));

        openMenu(FIRST);
        app.clickText("Show lines of all times");
        Await.until("all lines", () -> lines().contains("late"));
    }

    @Test
    void theTimeOfAMomentIsCopied() {
        openMenu(FIRST);

        app.clickText("Copy this time");

        Await.until(
                "a time",
                () -> AppRunner.onUi(() ->
                                String.valueOf(Clipboard.getSystemClipboard().getString()))
                        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"));
    }

    /// The bars come a moment after the lines.
    private void openMenu(double x) {
        Await.until("a menu", () -> {
            moveTo(x);
            app.robot().clickOn(MouseButton.SECONDARY);
            return app.shows("Only lines up to here");
        });
    }

    private void moveTo(double x) {
        var strip = app.node("logs.strip");
        var bounds = AppRunner.onUi(() -> strip.localToScreen(strip.getBoundsInLocal()));
        app.robot().moveTo(bounds.getMinX() + x, bounds.getMaxY() - 4);
    }

    private String text(String id) {
        var label = (Labeled) app.node(id);
        return AppRunner.onUi(label::getText);
    }
}
