package io.quayside.app.networks;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The page of the networks, driven by mouse and keyboard on a real engine.
@ExtendWith(EngineExtension.class)
final class NetworksWindowTest {
    private static AppRunner app;
    private static TableDriver table;

    @BeforeAll
    static void openWindow(TestEngine engine, @TempDir Path folder) throws Exception {
        engine.removeAllContainers();
        engine.docker("run", "--detach", "--name", "api", TestImages.BUSYBOX, "sleep", "600");
        app = AppRunner.on(engine, folder, "--page", "networks");
        table = new TableDriver(app, "networks.table");
        table.awaitRow("bridge");
    }

    @AfterAll
    static void closeWindow(TestEngine engine) {
        app.close();
        engine.removeAllContainers();
    }

    @Test
    void aNetworkIsMadeAContainerPutOnItWithAnAliasAndTakenOffAndTheNetworkRemoved(TestEngine engine) throws Exception {
        app.press(KeyCode.CONTROL, KeyCode.N);
        app.node("networks.create.name");
        app.type("backend");
        app.click("networks.create.subnet");
        app.type("172.28.0.0");
        app.awaitText("is no subnet");
        app.type("/16");
        app.awaitText("docker network create --subnet 172.28.0.0/16 backend");
        app.snapshot("networks-create");
        app.click("dialog.confirm");
        table.awaitRow("backend");

        table.click("backend");
        app.press(KeyCode.CONTROL, KeyCode.J);
        app.node("networks.connect.container");
        app.type("api");
        app.click("networks.connect.aliases");
        app.type("gateway");
        app.awaitText("docker network connect --alias gateway backend api");
        app.snapshot("networks-connect");
        app.click("dialog.confirm");
        table.await("backend", "users", "api");
        assertThat(engine.docker("inspect", "--format", "{{json .NetworkSettings.Networks.backend.Aliases}}", "api"))
                .contains("gateway");

        app.click("networks.tab.containers");
        app.snapshot("networks");
        app.clickText("172.28.0.2");
        app.click("networks.disconnect");
        Await.until(
                "api is off the network",
                () -> engine.docker("network", "inspect", "backend").contains("\"Containers\": {}"));

        table.click("backend");
        app.press(KeyCode.DELETE);
        app.awaitText("Network backend");
        app.click("dialog.confirm");
        table.awaitGone("backend");
        assertThat(engine.docker("network", "ls")).doesNotContain("backend");
    }

    @Test
    void whatNobodyUsesIsNamedBeforeItGoes(TestEngine engine) {
        engine.docker("network", "create", "idle-1");
        engine.docker("network", "create", "idle-2");
        engine.docker("network", "create", "busy");
        engine.docker("network", "connect", "busy", "api");
        table.await("busy", "users", "api");
        table.awaitRow("idle-2");
        app.click("networks.prune");
        app.awaitText("Network idle-1");
        app.awaitText("Network idle-2");
        assertThat(app.shows("Network busy")).isFalse();
        app.click("dialog.confirm");
        table.awaitGone("idle-1");
        table.awaitGone("idle-2");
        assertThat(engine.docker("network", "ls", "--format", "{{.Name}}"))
                .contains("busy")
                .doesNotContain("idle");
        engine.docker("network", "disconnect", "busy", "api");
        engine.docker("network", "rm", "busy");
    }
}
