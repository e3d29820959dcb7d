package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The dialog in which a person gives the address of an engine.
@ExtendWith(EngineExtension.class)
class ConnectTest {
    @Test
    void anAddressIsTriedRememberedAndForgotten(TestEngine engine, @TempDir Path folder) throws Exception {
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder, "--page", "containers")) {
            app.click("no-engine.connect");
            awaitFocus(app, "shell.connect.address");
            app.type("tcp://lab");
            app.awaitText("Without TLS everybody on the way to lab");
            app.snapshot("connect-tls");
            address(app, "unix://" + folder + "/none.sock");
            app.click("shell.connect.do");
            app.awaitText("there is no such socket");
            app.snapshot("connect-failed");

            address(app, engine.dockerHost());
            app.click("shell.connect.do");
            app.awaitText("event stream open since");
            app.awaitGone("Addresses that you gave");

            app.click("engine.chooser");
            app.clickText("Connect to an engine…");
            app.awaitText("Addresses that you gave");
            app.snapshot("connect-given");
            app.robot()
                    .clickOn(app.find(node -> ("Forget " + engine.dockerHost()).equals(node.getAccessibleText()))
                            .orElseThrow());
            app.awaitGone("Addresses that you gave");
            // What is shown stays.
            assertThat(app.shows("event stream open since")).isTrue();
        }
    }

    private static void awaitFocus(AppRunner app, String id) {
        Await.until(
                "the keyboard in " + id,
                () -> app.focused().filter(node -> id.equals(node.getId())).isPresent());
    }

    private static void address(AppRunner app, String address) throws Exception {
        var field = (TextField) app.node("shell.connect.address");
        AppRunner.onUi(() -> {
            field.setText(address);
            return true;
        });
    }
}
