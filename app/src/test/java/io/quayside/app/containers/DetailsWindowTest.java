package io.quayside.app.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.app.ui.TimeChart;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The tabs of a container's details that go on while somebody looks, on a real engine.
@ExtendWith(EngineExtension.class)
final class DetailsWindowTest {
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        engine.docker(
                "run",
                "--detach",
                "--name=busy",
                "--cpus=0.3",
                "--memory=64m",
                "--env=PASSWORD=open-sesame",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "while :; do :; done");
        engine.docker("run", "--name=over", TestImages.BUSYBOX, "true");
        app = AppRunner.on(engine, folder, "--page", "containers");
        table = new TableDriver(app, "containers.table");
        table.await("busy", "state", "Running");
        table.await("over", "state", "Exited");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    /// Selects a container and looks at a tab of its details.
    private static void look(String container, String tab) {
        table.click(container);
        Await.until(
                "the details of " + container,
                () -> app.find(node -> node.getStyleClass().contains("details-name")
                                && node instanceof Label label
                                && label.getText().equals(container))
                        .isPresent());
        AppRunner.onUi(() -> {
            var tabs = (TabPane) app.find("details.tabs").orElseThrow();
            tabs.getTabs().stream().filter(it -> tab.equals(it.getId())).forEach(tabs.getSelectionModel()::select);
            return true;
        });
    }

    private static void awaitRow(String tableId, Predicate<Object> which) {
        Await.until("a row in " + tableId, () -> rows(tableId).stream().anyMatch(which));
    }

    private static List<?> rows(String tableId) {
        return AppRunner.onUi(() -> app.find(tableId)
                .map(node -> List.copyOf(((TableView<?>) node).getItems()))
                .orElse(List.of()));
    }

    @Test
    void whatAContainerUsesIsDrawnWithItsLimitsAndToldUnderTheMouse() throws IOException {
        look("busy", "details.charts");
        app.awaitText("limit 30.0 %");
        app.awaitText("limit 64.0 MiB");
        app.awaitText("of one processor");
        var chart = (TimeChart) app.node("charts.cpu");
        Await.until(
                "a value of the processor",
                () -> AppRunner.onUi(() -> {
                    chart.fireEvent(
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.END, false, false, false, false));
                    return chart.told().matches("(?s)\\d\\d:\\d\\d:\\d\\d\n[0-9.]+ %");
                }));
        app.snapshot("details-charts");
        look("over", "details.charts");
        app.awaitText("What it uses is measured while it runs");
        app.snapshot("details-charts-none");
    }

    @Test
    void processesComeAndGoWhileSomebodyLooks(TestEngine engine) throws IOException {
        look("busy", "details.processes");
        app.awaitText("docker top busy");
        awaitRow("processes.table", row -> row.toString().contains("while :; do"));
        engine.docker("exec", "--detach", "busy", "sleep", "4711");
        awaitRow("processes.table", row -> row.toString().contains("sleep 4711"));
        app.awaitText("2 processes");
        app.snapshot("details-processes");
        // Everything but the first process and itself.
        engine.docker("exec", "busy", "sh", "-c", "kill -9 -1");
        app.awaitText("1 process");
        look("over", "details.processes");
        app.awaitText("Only a running container has processes.");
        app.snapshot("details-processes-none");
    }

    @Test
    void theEventsOfItsLifeAreToldInWordsAsTheyCome(TestEngine engine) throws IOException {
        look("over", "details.events");
        app.awaitText("Ended in order (exit code 0)");
        assertThat(rows("events.table")).anyMatch(row -> row.toString().endsWith("create"));
        engine.docker("rename", "over", "all-over");
        app.awaitText("Renamed from over to all-over");
        app.clickText("Renamed from over to all-over");
        Await.until(
                "all that the engine said",
                () -> AppRunner.onUi(() -> ((TextArea) app.find("events.raw").orElseThrow()).getText())
                        .contains("oldName = /over"));
        app.snapshot("details-events");
        engine.docker("rename", "all-over", "over");
        table.awaitRow("over");
    }

    @Test
    void theInspectionIsSearchedAndCopiedAsTextWithItsSecretsHidden() throws IOException {
        look("busy", "details.inspect");
        app.node("json.tree");
        app.click("json.as-text");
        app.node("json.lines");
        AppRunner.onUi(() -> {
            ((TextField) app.find("json.search").orElseThrow()).setText("PASSWORD");
            return true;
        });
        app.awaitText("1 of 1");
        app.awaitText("PASSWORD=••••");
        app.snapshot("details-inspect");
        app.click("json.copy");
        assertThat(copied()).contains("PASSWORD=••••").doesNotContain("open-sesame");
        app.click("json.reveal");
        app.awaitText("PASSWORD=open-sesame");
        app.click("json.copy");
        assertThat(copied()).contains("open-sesame");
        app.click("json.as-text");
        var tree = app.node("json.tree");
        AppRunner.onUi(() -> {
            tree.requestFocus();
            return true;
        });
        Await.until("the keyboard in the tree", () -> app.focused().equals(Optional.of(tree)));
        app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        Await.until("the path", () -> copied().equals(".Config.Env[0]"));
    }

    @Test
    void theEndThatSomebodyWaitsForIsTold(TestEngine engine) {
        engine.docker("run", "--detach", "--name=short", TestImages.BUSYBOX, "sleep", "600");
        table.await("short", "state", "Running");
        table.rightClick("short");
        app.clickText("Wait for its end");
        app.awaitGone("Wait for its end");
        engine.docker("kill", "short");
        app.awaitText("short ended with exit code 137.");
    }

    private static String copied() {
        return AppRunner.onUi(() -> Clipboard.getSystemClipboard().getString());
    }
}
