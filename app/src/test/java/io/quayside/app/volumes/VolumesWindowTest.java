package io.quayside.app.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.sample.TableDriver;
import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The page of the volumes, driven by mouse and keyboard on a real engine.
@ExtendWith(EngineExtension.class)
final class VolumesWindowTest {
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        engine.docker("volume", "create", "--label", "team=shop", "orders");
        app = AppRunner.on(engine, folder, "--page", "volumes");
        table = new TableDriver(app, "volumes.table");
        table.awaitRow("orders");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.docker("volume", "rm", "orders");
    }

    @BeforeEach
    void showVolumes() {
        app.click("nav.volumes");
        table.awaitRow("orders");
    }

    @AfterEach
    void leaveNothing(TestEngine engine) {
        engine.removeAllContainers();
    }

    @Test
    void aVolumeIsMadeWithTheLabelsThatWereTypedAndRemovedOnceItsNameWasRead(TestEngine engine) throws Exception {
        app.press(KeyCode.CONTROL, KeyCode.N);
        app.node("volumes.create.name");
        app.type("cache");
        app.click("volumes.create.labels");
        app.type("team=web");
        app.awaitText("docker volume create --label team=web cache");
        app.snapshot("volumes-create");
        app.click("dialog.confirm");
        table.awaitRow("cache");
        assertThat(engine.docker("volume", "inspect", "--format", "{{json .Labels}}", "cache"))
                .isEqualTo("{\"team\":\"web\"}");

        table.click("cache");
        app.awaitText("team=web");
        app.press(KeyCode.DELETE);
        app.awaitText("Lost for good: the data in the volume");
        app.click("dialog.confirm");
        table.awaitGone("cache");
        assertThat(engine.docker("volume", "ls", "--quiet")).doesNotContain("cache");
    }

    @Test
    void theContainersThatMountAVolumeAreLinksAndTheEngineCountsSizesWhenAsked(TestEngine engine) throws Exception {
        engine.docker(
                "run",
                "--name",
                "shop-db",
                "--volume",
                "orders:/data",
                TestImages.BUSYBOX,
                "dd",
                "if=/dev/zero",
                "of=/data/x",
                "bs=1000",
                "count=1500");
        app.awaitText("shop-db");
        app.click("volumes.count-sizes");
        table.await("orders", "size", "1.50 MB");
        table.click("orders");
        app.snapshot("volumes");
        app.clickText("shop-db");
        new TableDriver(app, "containers.table").awaitRow("shop-db");
    }

    @Test
    void pruningTakesWhatIsNamedAndSparesVolumesThatSomebodyNamedUnlessTold(TestEngine engine) {
        engine.docker("volume", "create", "kept");
        engine.docker("volume", "create");
        Await.until("an anonymous volume", () -> anonymous(engine) == 1);
        app.click("volumes.prune");
        app.awaitText("Also volumes to which somebody gave a name");
        app.awaitGone("Volume kept");
        app.click("confirm.named");
        app.awaitText("Volume kept");
        app.awaitText(" volumes?");
        app.click("confirm.named");
        app.awaitGone("Volume kept");
        app.click("dialog.confirm");
        Await.until("it is gone", () -> anonymous(engine) == 0);
        assertThat(engine.docker("volume", "ls", "--quiet")).contains("kept", "orders");
        engine.docker("volume", "rm", "kept");
    }

    @Test
    void whereNothingGoesYetNoNumberIsAsked(TestEngine engine) {
        engine.docker("volume", "create", "kept");
        table.awaitRow("kept");
        app.click("volumes.prune");
        app.awaitText("Remove what?");
        app.awaitText("Nothing goes with these choices.");
        app.click("confirm.named");
        app.awaitGone("Remove what?");
        app.awaitText("Volume kept");
        app.click("dialog.cancel");
        engine.docker("volume", "rm", "kept");
    }

    private static long anonymous(TestEngine engine) {
        return engine.docker("volume", "ls", "--quiet")
                .lines()
                .filter(name -> name.matches("[0-9a-f]{64}"))
                .count();
    }
}
