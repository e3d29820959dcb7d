package io.quayside.engine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException.Local;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that a malicious container could make: nothing outside of the folder is written, read or
/// replaced.
class TarUnpackerTest {
    @TempDir
    private Path home;

    private Path folder;
    private Path outside;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(home.resolve("folder"));
        outside = Files.createDirectory(home.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
    }

    private TarUnpackerTest add(String name, byte type, String linkOrContent) throws IOException {
        var entry = new TarArchiveEntry(name, type, true);
        var content = type == TarConstants.LF_NORMAL ? linkOrContent.getBytes(StandardCharsets.UTF_8) : new byte[0];
        entry.setSize(content.length);
        entry.setMode(0755);
        if (type == TarConstants.LF_SYMLINK || type == TarConstants.LF_LINK) {
            entry.setLinkName(linkOrContent);
        }
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        return this;
    }

    private void unpack() throws IOException {
        tar.close();
        new TarUnpacker("Copying", folder, count -> {}).unpack(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void assertOutsideIsUntouched() throws IOException {
        try (var files = Files.walk(home)) {
            assertThat(files.filter(it -> !it.startsWith(folder))
                            .map(it -> home.relativize(it).toString()))
                    .containsExactlyInAnyOrder("", "outside", "outside/kept");
        }
        assertThat(outside.resolve("kept")).hasContent("kept");
        assertThat(Files.getAttribute(outside.resolve("kept"), "unix:nlink")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/kept", "a/../../outside/new", "../outside", "..", "./..//outside/kept"})
    void aNameThatLeadsOutIsRefused(String name) throws IOException {
        add(name, TarConstants.LF_NORMAL, "evil");

        assertThatThrownBy(this::unpack).isInstanceOf(Local.class).hasMessageContaining("outside of");
        assertOutsideIsUntouched();
    }

    @Test
    void anAbsoluteNameIsTakenWithinTheFolder() throws IOException {
        add("/evil", TarConstants.LF_NORMAL, "tame").unpack();

        assertThat(folder.resolve("evil")).hasContent("tame");
        assertThat(Path.of("/evil")).doesNotExist();
        assertOutsideIsUntouched();
    }

    @Test
    void aLinkOfTheArchiveIsNotFollowedByLaterEntries() throws IOException {
        add("way", TarConstants.LF_SYMLINK, "../outside").add("way/kept", TarConstants.LF_NORMAL, "evil");

        assertThatThrownBy(this::unpack).isInstanceOf(Local.class).hasMessageContaining("through the link");
        assertOutsideIsUntouched();
    }

    @Test
    void aFileReplacesALinkOfTheSameNameAndNotWhatItLeadsTo() throws IOException {
        add("file", TarConstants.LF_SYMLINK, "../outside/kept")
                .add("file", TarConstants.LF_NORMAL, "mine")
                .unpack();

        assertThat(folder.resolve("file")).isRegularFile().hasContent("mine");
        assertOutsideIsUntouched();
    }

    @Test
    void aFolderIsNotMadeThroughALink() throws IOException {
        add("way", TarConstants.LF_SYMLINK, Objects.toString(outside)).add("way/", TarConstants.LF_DIR, "");

        assertThatThrownBy(this::unpack).isInstanceOf(Local.class);
        assertOutsideIsUntouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside/kept", "way/kept"})
    void aHardLinkToSomethingOutsideIsRefused(String target) throws IOException {
        add("way", TarConstants.LF_SYMLINK, "../outside").add("hard", TarConstants.LF_LINK, target);

        assertThatThrownBy(this::unpack).isInstanceOf(Local.class);
        assertOutsideIsUntouched();
    }

    @Test
    void aHardLinkToALinkThatLeadsOutGivesNoWayOut() throws IOException {
        add("link", TarConstants.LF_SYMLINK, "../outside/kept")
                .add("hard", TarConstants.LF_LINK, "link")
                .add("hard", TarConstants.LF_NORMAL, "mine")
                .unpack();

        assertThat(folder.resolve("hard")).hasContent("mine");
        assertOutsideIsUntouched();
    }

    @Test
    void devicesAndPipesAreLeftOut() throws IOException {
        add("device", TarConstants.LF_CHR, "")
                .add("pipe", TarConstants.LF_FIFO, "")
                .unpack();

        assertThat(folder).isEmptyDirectory();
    }
}
