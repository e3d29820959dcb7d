package io.quayside.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    private Path path;
    private SettingsFile file;

    @BeforeEach
    void openFile() {
        path = folder.resolve("config/settings.json");
        file = new SettingsFile(path);
    }

    @Test
    void whatIsSavedIsThereAgain() throws IOException {
        var settings = new Settings();
        settings.themeProperty().set(ThemeChoice.DARK);
        settings.windowProperty().set(new WindowPlace(10, 20, 900, 700, true));
        settings.engineProperty().set("unix:///run/docker.sock");
        var table = new TableState(
                List.of(new TableState.Column("name", 120, true), new TableState.Column("image", 90.5, false)),
                List.of(new TableState.Sort("name", true)));
        settings.setTable("containers", table);
        settings.setDivider("details", 0.25);
        settings.flag("logs.wrap", false).set(true);
        save(settings);

        var loaded = file.load().settings();

        assertThat(loaded.themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(loaded.windowProperty().get()).isEqualTo(new WindowPlace(10, 20, 900, 700, true));
        assertThat(loaded.engineProperty().get()).isEqualTo("unix:///run/docker.sock");
        assertThat(loaded.table("containers")).contains(table);
        assertThat(loaded.divider("details", 0.5)).isEqualTo(0.25);
        assertThat(loaded.flag("logs.wrap", false).get()).isTrue();
    }

    @Test
    void aFileThatIsNotThereMeansTheDefaults() {
        var loaded = file.load();

        assertThat(loaded.trouble()).isNull();
        assertThat(loaded.settings().themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
    }

    @Test
    void garbageIsKeptAsideAndTold() throws IOException {
        write("{\"theme\": \"dark\", ");

        var loaded = file.load();

        assertThat(loaded.trouble()).isNotEmpty();
        assertThat(loaded.keptAside()).content().isEqualTo("{\"theme\": \"dark\", ");
        assertThat(loaded.keptAside().getFileName().toString()).startsWith("settings.json.broken-");
        assertThat(loaded.settings().themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(path).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreKeptAsideToo() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(path, new byte[] {(byte) 0xff, 0, (byte) 0xfe});

        assertThat(file.load().keptAside()).isNotNull();
    }

    @Test
    void aValueOfTheWrongKindFallsBackToItsDefault() throws IOException {
        write(
                "{\"theme\": 7, \"window\": [], \"tables\": {\"a\": 1}, \"dividers\": {\"d\": \"x\"}, \"page\": \"logs\"}");

        var loaded = file.load();

        assertThat(loaded.trouble()).isNull();
        assertThat(loaded.settings().themeProperty().get()).isEqualTo(ThemeChoice.SYSTEM);
        assertThat(loaded.settings().pageProperty().get()).isEqualTo("logs");
    }

    @Test
    void fieldsOfALaterVersionAreKept() throws IOException {
        write("{\"version\": 9, \"later\": {\"deep\": [1, 2.5, true, null, \"x\"]}}");

        var loaded = file.load();
        file.save(SettingsJson.write(loaded.settings(), loaded.fields()));

        assertThat(file.load().fields()).containsEntry("later", loaded.fields().get("later"));
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        save(new Settings());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                .isEqualTo("rwx------");
    }

    private void save(Settings settings) throws IOException {
        file.save(SettingsJson.write(settings, Map.of()));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(path, text);
    }
}
