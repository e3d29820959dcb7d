package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.vm.VmSettings.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        var settings = VmSettings.USUAL
                .withMachine(3, 4096, 100)
                .withLife(true, true, 30)
                .withShares(List.of(new Share(Path.of("/home/me"), true)))
                .withProxy(Map.of("HTTP_PROXY", "http://proxy:3128"), "-----BEGIN CERTIFICATE-----\n");
        var file = new SettingsFile(folder.resolve("settings.json"));
        file.write(settings);

        assertThat(file.read()).contains(settings);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        Path path = folder.resolve("settings.json");
        new SettingsFile(path).write(VmSettings.USUAL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatAFileDoesNotSayIsAsUsual() throws IOException {
        Path path = Files.writeString(folder.resolve("settings.json"), "{\"memoryMiB\": 1024, \"of\": \"later\"}");

        assertThat(new SettingsFile(path).read()).contains(VmSettings.USUAL.withMachine(0, 1024, 60));
    }

    @Test
    void aFileThatIsBrokenIsNamed() throws IOException {
        Path path = Files.writeString(folder.resolve("settings.json"), "{");

        assertThatThrownBy(() -> new SettingsFile(path).read())
                .isInstanceOf(EngineException.Local.class)
                .hasMessageContaining(path.toString());
    }

    @Test
    void valuesThatCannotBeAreRefusedWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VmSettings.USUAL.withMachine(1, 128, 60))
                .withMessage("The VM needs at least 384 MiB of memory.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VmSettings.USUAL.withMachine(1, 1024, 0))
                .withMessage("The disk must be from 1 to 16384 GiB.");
    }
}
