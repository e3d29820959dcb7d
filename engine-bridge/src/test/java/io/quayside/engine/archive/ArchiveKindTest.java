package io.quayside.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Archives that a real engine has written, and others.
@ExtendWith(EngineExtension.class)
class ArchiveKindTest {
    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path archive(String name, Map<String, String> files) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            for (var entry : files.entrySet()) {
                var one = new java.io.ByteArrayOutputStream();
                SmallArchive.file(
                                entry.getKey().getBytes(StandardCharsets.UTF_8),
                                0644,
                                0,
                                0,
                                entry.getValue().getBytes(StandardCharsets.UTF_8))
                        .writeTo(one);
                out.write(one.toByteArray());
            }
        }
        return file;
    }

    private interface Compressing {
        OutputStream around(OutputStream out) throws IOException;
    }

    private Path compressed(Path plain, String name, Compressing by) throws IOException {
        var file = folder.resolve(name);
        try (var out = by.around(Files.newOutputStream(file))) {
            Files.copy(plain, out);
        }
        return file;
    }

    @Test
    void whatAnEngineSavedHoldsImagesHoweverItIsCompressed(TestEngine engine) throws IOException {
        var saved = folder.resolve("saved.tar");
        engine.docker("save", "--output", saved.toString(), TestImages.BUSYBOX);

        assertThat(ArchiveKind.of(saved)).isEqualTo(ArchiveKind.IMAGES);
        assertThat(ArchiveKind.of(compressed(saved, "saved.tar.gz", GZIPOutputStream::new)))
                .isEqualTo(ArchiveKind.IMAGES);
        assertThat(ArchiveKind.of(compressed(saved, "saved.tar.bz2", BZip2CompressorOutputStream::new)))
                .isEqualTo(ArchiveKind.IMAGES);
    }

    @Test
    void whatAnEngineExportedHoldsFiles(TestEngine engine) throws IOException {
        var exported = folder.resolve("exported.tar");
        engine.docker("create", "--name", "exported", TestImages.BUSYBOX);
        try {
            engine.docker("export", "--output", exported.toString(), "exported");
        } finally {
            engine.docker("rm", "exported");
        }

        assertThat(ArchiveKind.of(exported)).isEqualTo(ArchiveKind.FILES);
    }

    @Test
    void aManifestOfSomethingElseMakesNoImages() throws IOException {
        assertThat(ArchiveKind.of(archive("extension.tar", Map.of("manifest.json", "{\"name\": \"extension\"}"))))
                .isEqualTo(ArchiveKind.FILES);
        assertThat(ArchiveKind.of(archive("layout.tar", Map.of("index.json", "{\"manifests\": []}"))))
                .isEqualTo(ArchiveKind.IMAGES);
    }

    @Test
    void whatIsCompressedByXzOrZstdIsHiddenAndTheRestIsNoArchive() throws IOException {
        assertThat(ArchiveKind.of(write("a.tar.xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0})))
                .isEqualTo(ArchiveKind.HIDDEN);
        assertThat(ArchiveKind.of(write("a.tar.zst", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0})))
                .isEqualTo(ArchiveKind.HIDDEN);
        assertThat(ArchiveKind.of(write("empty", new byte[0]))).isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(write("zeroes", new byte[4096]))).isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(write("text", "hello\n".repeat(500).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(write("broken.tar.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3})))
                .isEqualTo(ArchiveKind.NONE);
    }
}
