package io.quayside.engine.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VmImageTest {
    /// sha256 of "x".
    private static final String X = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";

    @TempDir
    private Path images;

    @Test
    void theNewestOfTheArchitectureIsTaken() throws IOException {
        image("amd64-old", Instant.parse("2026-01-01T00:00:00Z"));
        image("amd64-new", Instant.parse("2026-02-01T00:00:00Z"));
        image("arm64-newest", Instant.parse("2026-03-01T00:00:00Z"));
        Files.createDirectory(images.resolve("amd64-unfinished.part"));

        assertThat(VmImage.newest(images, "amd64").folder()).isEqualTo(images.resolve("amd64-new"));
    }

    @Test
    void withoutAnImageItIsSaidHowToMakeOne() {
        assertThatThrownBy(() -> VmImage.newest(images, "amd64"))
                .hasMessageContaining("no VM image for amd64")
                .isInstanceOfSatisfying(
                        EngineException.Local.class, e -> assertThat(e.advice()).contains("installer/dev vm-image"));
    }

    @Test
    void anImageAsItWasMadeIsGood() throws IOException {
        var image = VmImage.in(image("amd64-1", Instant.now()));

        assertThatCode(image::check).doesNotThrowAnyException();
        assertThat(image.engine()).isEqualTo("26.1.5");
    }

    @Test
    void oneBitThatDiffersIsToldWithBothChecksums() throws IOException {
        Path folder = image("amd64-1", Instant.now());
        Files.writeString(folder.resolve("root.squashfs"), "y");

        assertThatThrownBy(() -> VmImage.in(folder).check())
                .hasMessageContaining("is damaged: the checksum of root.squashfs is sha256:")
                .hasMessageContaining("instead of sha256:" + X);
    }

    @Test
    void aFileThatIsCutOffIsToldByItsLength() throws IOException {
        Path folder = image("amd64-1", Instant.now());
        Files.writeString(folder.resolve("initrd.img"), "");

        assertThatThrownBy(() -> VmImage.in(folder).check())
                .hasMessageContaining("initrd.img has 0 bytes instead of 1");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Path folder = image("amd64-1", Instant.now());
        Files.delete(folder.resolve("vmlinuz"));

        assertThatThrownBy(() -> VmImage.in(folder).check()).hasMessageContaining("vmlinuz is missing");
    }

    private Path image(String name, Instant made) throws IOException {
        Path folder = Files.createDirectory(images.resolve(name));
        for (String file : new String[] {"vmlinuz", "initrd.img", "root.squashfs"}) {
            Files.writeString(folder.resolve(file), "x");
        }
        Path manifest = Files.writeString(folder.resolve("manifest.json"), """
                {"arch": "amd64", "engine": "26.1.5", "kernel": "6.12", "image": "1", "files": {
                  "vmlinuz": {"size": 1, "sha256": "%1$s"}, "initrd.img": {"size": 1, "sha256": "%1$s"},
                  "root.squashfs": {"size": 1, "sha256": "%1$s"}}}
                """.formatted(X));
        Files.setLastModifiedTime(manifest, FileTime.from(made));
        return folder;
    }
}
