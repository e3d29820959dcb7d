package io.quayside.app.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.buildx.Buildx;
import io.quayside.testkit.Await;
import io.quayside.testkit.BuildxPlugin;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What takes room on a real engine, and its removal.
@ExtendWith(EngineExtension.class)
final class DiskWindowTest {
    private TestEngine engine;
    private AppRunner app;

    @BeforeEach
    void fill(@Private TestEngine engine, @TempDir Path settings) throws Exception {
        this.engine = engine;
        engine.removeAllContainers();
        engine.docker("system", "prune", "--force", "--volumes");
        engine.docker("builder", "prune", "--force", "--all");
        engine.docker("volume", "create", "kept-data");
        engine.docker("volume", "create", "old-data");
        var write = "head -c 300000 /dev/zero > /v/file; echo a line in the log";
        engine.docker("run", "--rm", "--volume", "old-data:/v", TestImages.BUSYBOX, "sh", "-c", write);
        engine.docker("run", "--rm", "--volume", "kept-data:/v", TestImages.BUSYBOX, "sh", "-c", write);
        var fill = "head -c 700000 /dev/zero > /file; echo a line in the log";
        engine.docker("run", "--name", "old-job", TestImages.BUSYBOX, "sh", "-c", fill);
        engine.docker("run", "--name", "pinned-job", TestImages.BUSYBOX, "sh", "-c", fill);
        engine.docker("run", "--detach", "--name", "busy", TestImages.BUSYBOX, "sleep", "600");
        app = AppRunner.on(engine, settings, "--page", "disk", "--theme", "dark");
        app.awaitText("in all");
    }

    @AfterEach
    void close() {
        app.close();
        engine.removeAllContainers();
    }

    private int lines(String table) {
        var shown = (TableView<?>) app.node(table);
        return AppRunner.onUi(() -> shown.getItems().size());
    }

    @Test
    void whatTakesRoomIsOnAMapAndInATable() throws Exception {
        app.awaitText("Container 1.40 MB");
        app.awaitText("Volume 600 kB");
        app.awaitText("Log ");
        app.click("disk.map");
        app.press(KeyCode.HOME);
        var table = (TableView<?>) app.node("disk.table");
        Await.until(
                "the largest in the table",
                () -> AppRunner.onUi(() -> table.getSelectionModel().getSelectedIndex() == 0));
        app.press(KeyCode.RIGHT);
        Await.until(
                "the next in the table",
                () -> AppRunner.onUi(() -> table.getSelectionModel().getSelectedIndex() == 1));
        app.snapshot("disk");
    }

    @Test
    void countingIsInTheListOfTasks() throws Exception {
        app.press(KeyCode.F8);
        app.awaitText("Count what takes the disk");
        app.awaitText("Done in ");
        app.snapshot("disk-task");
    }

    @Test
    void whatIsPinnedStaysAndTheRestIsSavedFirst(@TempDir Path saved) throws Exception {
        app.clickText("Clean up");
        app.click("disk.cleanup.named-volumes");
        Await.until("the four that could go", () -> lines("disk.cleanup") == 4);
        app.click("disk.pin.pinned-job");
        app.click("disk.tick.kept-data");
        app.awaitText("2 objects go and 1.00 MB become free. 1 is pinned and stays.");
        app.click("disk.cleanup.save");
        app.robot().doubleClickOn(app.node("disk.cleanup.folder"));
        app.press(KeyCode.CONTROL, KeyCode.A);
        app.type(saved.toString());
        app.snapshot("disk-cleanup");
        app.awaitEnabled("disk.cleanup.remove");
        app.click("disk.cleanup.remove");
        app.awaitText("Container old-job");
        app.awaitText("Volume old-data");
        assertThat(app.shows("Volume kept-data")).isFalse();
        app.click("dialog.confirm");
        Await.until(
                "the removal",
                () -> !engine.docker("volume", "ls", "--quiet").contains("old-data")
                        && !engine.docker("ps", "--all", "--format", "{{.Names}}")
                                .contains("old-job"));

        assertThat(engine.docker("volume", "ls", "--quiet")).contains("kept-data");
        assertThat(engine.docker("ps", "--all", "--format", "{{.Names}}")).contains("pinned-job", "busy");
        assertThat(Files.size(saved.resolve("volume-old-data.tar"))).isGreaterThan(300_000);
        assertThat(Files.size(saved.resolve("container-old-job.tar"))).isGreaterThan(1_000_000);
    }

    @Test
    void theBuildCacheIsNamedAndGoes(@TempDir Path config, @TempDir Path folder) throws Exception {
        BuildxPlugin.install(config);
        Files.writeString(folder.resolve("Dockerfile"), "FROM quayside/busybox:1\nRUN echo cached > /cached\n");
        var spec = BuildSpec.of(folder, ImageName.parse("quay/cached:1"));
        Buildx.find(config).orElseThrow().build(engine.dockerHost(), spec, "Building", step -> {});
        engine.docker("rmi", "quay/cached:1");
        assertThat(cached()).isNotEqualTo("0B");
        app.click("disk.count");
        app.clickText("Clean up");
        app.awaitText("Build cache");
        app.click("disk.cleanup.remove");
        app.awaitText("Build cache: ");
        app.awaitText("Remove " + lines("disk.cleanup") + " objects?");
        app.snapshot("disk-cache");
        app.click("dialog.confirm");
        Await.until("the cache to be empty", () -> cached().equals("0B"));
    }

    private String cached() {
        return engine.docker("system", "df", "--format", "{{.Type}}:{{.Size}}")
                .lines()
                .filter(line -> line.startsWith("Build Cache:"))
                .map(line -> line.substring("Build Cache:".length()))
                .findFirst()
                .orElseThrow();
    }
}
