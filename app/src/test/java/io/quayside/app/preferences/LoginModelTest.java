package io.quayside.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.platform.LoginEntry;
import io.quayside.app.sample.TestUi;
import io.quayside.app.task.BackgroundTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginModelTest {
    private static final String LAUNCHER = "/opt/Quayside/bin/Quayside";

    @TempDir
    private Path folder;

    private final TestUi ui = new TestUi();

    private LoginModel model(String launcher) {
        var entry = LoginEntry.of("Linux", Map.of("XDG_CONFIG_HOME", folder.toString()), folder, launcher);
        return new LoginModel(entry, launcher, new BackgroundTasks(ui));
    }

    private Path file() {
        return folder.resolve("autostart/io.quayside.Quayside.desktop");
    }

    @Test
    void itIsOffUntilSomebodyWantsItAndOffAgain() {
        var model = model(LAUNCHER);
        model.read();
        ui.until("an answer", () -> model.shownProperty().get().known());
        assertThat(model.shownProperty().get().state().on()).isFalse();

        model.set(true);
        ui.until("it to be on", () -> model.shownProperty().get().state().on());
        assertThat(file()).exists();
        model.set(false);
        ui.until("it to be off", () -> !model.shownProperty().get().state().on());
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatSomebodyElseHasDeletedIsOff() throws IOException {
        var model = model(LAUNCHER);
        model.set(true);
        ui.until("it to be on", () -> model.shownProperty().get().state().on());
        Files.delete(file());
        model.read();
        ui.until("it to be off", () -> !model.shownProperty().get().state().on());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndItStaysOff() throws IOException {
        Files.writeString(folder.resolve("autostart"), "in the way");
        var model = model(LAUNCHER);
        model.set(true);
        ui.until("a word", () -> !model.shownProperty().get().trouble().isEmpty());
        assertThat(model.shownProperty().get().state().on()).isFalse();

        model.set(true);
        assertThat(model.shownProperty().get().known()).isFalse();
        ui.until("the same word again", () -> model.shownProperty().get().known());
    }

    @Test
    void theEntryOfAnotherPlaceIsTold() {
        var old = model("/old/Quayside");
        old.set(true);
        ui.until("it to be on", () -> old.shownProperty().get().state().on());
        var model = model(LAUNCHER);
        model.read();
        ui.until("an answer", () -> model.shownProperty().get().known());
        assertThat(model.isOther()).isTrue();
    }
}
