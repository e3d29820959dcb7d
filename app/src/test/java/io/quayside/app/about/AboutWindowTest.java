package io.quayside.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import io.quayside.app.updates.ReleaseServer;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(EngineExtension.class)
class AboutWindowTest {
    @TempDir
    private Path folder;

    @Test
    void itSaysWhatThisIsAndCopiesAReport(TestEngine engine) throws Exception {
        try (var app = AppRunner.on(engine, folder, "--page", "settings")) {
            app.awaitText("event stream open since");
            AppRunner.onUi(() -> {
                ((Button) app.find("preferences.about").orElseThrow()).fire();
                return true;
            });
            app.awaitText("Apache License 2.0");
            app.awaitText("Jackson Core 3");
            app.awaitText("Quayside knows no address to ask for newer versions, so it asks nobody.");
            app.click("about.copy");
            app.snapshot("about");
            var copied = AppRunner.onUi(() -> Clipboard.getSystemClipboard().getString());
            assertThat(copied)
                    .contains("Engine: DOCKER", "Connection: unix", "Quayside 0.")
                    .doesNotContain(engine.socket().toString())
                    .doesNotContain(System.getProperty("user.home") + "/");
        }
    }

    @Test
    void theAddressIsGivenInTheSettingsAndTheAnswerStandsThereAndInAbout() throws Exception {
        try (var server = ReleaseServer.plain().with("v99.1");
                var app = AppRunner.with(AppRunner.nowhere(folder), folder, "--page", "settings")) {
            assertThat(((CheckBox) app.node("updates.check")).isSelected()).isFalse();
            var field = (TextInputControl) app.node("updates.address");
            AppRunner.onUi(() -> {
                field.requestFocus();
                field.setText("http://example.org/");
                return true;
            });
            app.awaitText("Give an address that begins with https://");
            AppRunner.onUi(() -> {
                field.setText(server.address().toString());
                return true;
            });
            app.press(KeyCode.ENTER);
            app.awaitText("Quayside does not look for newer versions.");
            AppRunner.onUi(() -> {
                ((Button) app.find("preferences.about").orElseThrow()).fire();
                return true;
            });
            app.click("about.updates.ask");
            Await.until("the answer", () -> words(app).startsWith("Version 99.1 is there"));
            app.node("about.updates.open");
            app.snapshot("about-newer");
            app.click("dialog.cancel");
            app.awaitText("Version 99.1 is there");
            app.snapshot("settings-newer");
        }
    }

    @Test
    void whoOpensTheSettingsAgainFindsTheAddressThatWasGiven() throws Exception {
        Files.writeString(folder.resolve("settings.json"), """
                {"version": 1, "choices": {"updates.address": "https://example.org/latest"}}
                """);
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder, "--page", "settings")) {
            var field = (TextInputControl) app.node("updates.address");
            Await.until("the address", () -> field.getText().equals("https://example.org/latest"));
        }
    }

    private static String words(AppRunner app) {
        return app.find("about.updates").map(node -> ((Labeled) node).getText()).orElse("");
    }
}
