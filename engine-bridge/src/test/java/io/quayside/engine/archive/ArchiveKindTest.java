package io.quayside.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
                var one = new ByteArrayOutputStream();
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

    @Test
    void aTextThatBeginsLikeBzip2IsNoArchive() throws IOException {
        assertThat(ArchiveKind.of(write("letters.txt", "BZh is how it begins\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(write("level.txt", "BZh9 goes a little further\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(write("three.txt", "BZh".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(ArchiveKind.NONE);
    }

    private static byte[] head(String name, char type, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SmallArchive.file(name.getBytes(StandardCharsets.UTF_8), 0644, 0, 0, new byte[0])
                .writeTo(bytes);
        var block = Arrays.copyOf(bytes.toByteArray(), 512);
        System.arraycopy("%011o ".formatted(size).getBytes(StandardCharsets.US_ASCII), 0, block, 124, 12);
        block[156] = (byte) type;
        Arrays.fill(block, 148, 156, (byte) ' ');
        var sum = 0;
        for (var one : block) {
            sum += one & 0xff;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, block, 148, 8);
        return block;
    }

    /// An image behind 32 MiB that take a few KiB: whoever finds it has read them.
    private Path hidden(String name, byte[] first, byte[] again) throws IOException {
        var file = folder.resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(first);
            for (var written = 0; written < 32 << 20; written += again.length) {
                out.write(again);
            }
            out.write(head("a".repeat(64) + "/layer.tar", '0', 0));
        }
        return file;
    }

    @Test
    void anArchiveIsReadNoFurtherThanAFewMebibytes() throws IOException {
        var zeroes = new byte[1 << 20];
        assertThat(ArchiveKind.of(hidden("g.tar.gz", head("global", 'g', 32 << 20), zeroes)))
                .isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(hidden("x.tar.gz", new byte[0], head("pax", 'x', 0))))
                .isEqualTo(ArchiveKind.NONE);
        assertThat(ArchiveKind.of(hidden("l.tar.gz", new byte[0], head("name", 'L', 0))))
                .isEqualTo(ArchiveKind.NONE);
    }

    @Test
    void whoeverInterruptsItIsNotWaitedFor() throws IOException {
        var file = hidden("g.tar.gz", head("global", 'g', 32 << 20), new byte[1 << 20]);
        Thread.currentThread().interrupt();
        try {
            assertThatIOException().isThrownBy(() -> ArchiveKind.of(file));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /// Parts of a compressed file that hold nothing, one behind the other.
    @Test
    void aCompressedFileOfNothingIsNoArchive() throws IOException {
        var nothing = new ByteArrayOutputStream();
        new GZIPOutputStream(nothing).close();
        var file = folder.resolve("nothing.gz");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var part = 0; part < 300_000; part++) {
                nothing.writeTo(out);
            }
        }
        assertThat(ArchiveKind.of(file)).isEqualTo(ArchiveKind.NONE);
    }
}
