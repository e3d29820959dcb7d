package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.testing.AppRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberTest {
    @Test
    void theWindowComesBackWhereAndAsItWasLeft(@TempDir Path folder) throws Exception {
        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder)) {
            AppRunner.onUi(() -> {
                app.stage().setX(40);
                app.stage().setY(30);
                app.stage().setWidth(810);
                app.stage().setHeight(620);
                return true;
            });
            app.clickText("Settings");
            app.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        }
        try (var app = AppRunner.again(AppRunner.nowhere(folder), folder)) {
            app.awaitText("Appearance");
            assertThat(app.stage().getX()).isEqualTo(40);
            assertThat(app.stage().getWidth()).isEqualTo(810);
            assertThat(app.stage().getHeight()).isEqualTo(620);
            app.snapshot("remembered-dark");
        }
    }

    @Test
    void aSettingsFileFullOfGarbageIsToldAndTheWindowWorks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("settings.json"), "}{ not at all");

        try (var app = AppRunner.with(AppRunner.nowhere(folder), folder)) {
            app.awaitText("The settings file could not be read");
            app.awaitText("settings.json.broken-");
            app.awaitText("No container engine answers");
            app.snapshot("broken-settings");
        }
    }
}
