package io.quayside.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineMatrix;
import io.quayside.testkit.EngineRelease;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(EngineExtension.class)
class SaveVolumeTest {
    // Docker names them as `tar` does, Podman from the root of the volume.
    private static TreeMap<String, Long> files(Path archive) throws IOException {
        var files = new TreeMap<String, Long>();
        try (var tar = new TarFile(archive)) {
            tar.getEntries()
                    .forEach(entry -> files.put(entry.getName().replaceFirst("^volume/|^/", ""), entry.getSize()));
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void theFilesOfAVolumeAreWrittenAndNothingIsLeftBehind(EngineRelease release, EngineMatrix matrix)
            throws IOException {
        var engine = matrix.engine(release);
        engine.docker("volume", "create", "to-be-saved");
        engine.docker(
                "run",
                "--rm",
                "--volume",
                "to-be-saved:/v",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "mkdir /v/in; echo hello > /v/in/file; ln -s in /v/link");
        var folder = Files.createTempDirectory(engine.folder(), "saved");
        var before = engine.docker("ps", "--all", "--quiet");
        var own = new SaveVolume("to-be-saved", TestImages.BUSYBOX, folder.resolve("own.tar"));
        try (var connected = Connected.to(engine.socket())) {
            connected.api().run(own, sign -> {});

            assertThat(files(own.file())).containsKeys("in/", "link").containsEntry("in/file", 6L);
            assertThat(engine.docker("ps", "--all", "--quiet")).isEqualTo(before);
            var twin = new SaveVolume("to-be-saved", TestImages.BUSYBOX, folder.resolve("twin.tar"));
            engine.docker(twin.command()
                    .arguments()
                    .subList(1, twin.command().arguments().size())
                    .toArray(String[]::new));
            assertThat(files(twin.file())).isEqualTo(files(own.file()));

            var nowhere = new SaveVolume("to-be-saved", "quay/nowhere:1", folder.resolve("none.tar"));
            assertThatThrownBy(() -> connected.api().run(nowhere, sign -> {})).isInstanceOf(Refused.class);
            assertThat(nowhere.file()).doesNotExist();
        } finally {
            engine.docker("volume", "rm", "to-be-saved");
        }
    }
}
