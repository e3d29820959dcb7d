package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quayside.engine.model.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Saving to where it cannot be done: a real disk that is full, a folder that takes no files, one that is gone.
class FailedSaveTest {
    private static final List<String> LINES = IntStream.range(0, 2_000)
            .mapToObj(i -> "line " + i + " ".repeat(2_000))
            .toList();

    @TempDir
    Path base;

    private TextTail text;
    private Path disk;

    @BeforeEach
    void open() throws Exception {
        disk = Files.createDirectory(base.resolve("disk"));
        text = TextTail.of(base.resolve("store"), LINES);
    }

    @AfterEach
    void close() {
        text.close();
    }

    @Test
    void aDiskThatGetsFullIsSaidAndKeepsWhatWasThereBefore() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        try {
            var file = Files.writeString(disk.resolve("a.log"), "old");

            var words = failure(file, false);

            assertThat(words.sentence()).isEqualTo("There is no room left on the disk of " + file + ".");
            assertThat(words.advice()).isEqualTo("Make room there, or choose another place.");
            assertThat(file).hasContent("old");
            assertThat(disk).isDirectoryNotContaining("glob:**.part");
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void aDiskThatNothingCanBeWrittenToIsSaid() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", disk.toString());
        try {
            var file = disk.resolve("a.log");

            assertThat(failure(file, true).sentence()).isEqualTo(file + ": Read-only file system.");
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void aFolderInWhichOneMayNotWriteIsSaid() throws Exception {
        // The kernel lets nobody make files among its own, not even root.
        run("mount", "-t", "sysfs", "sysfs", disk.toString());
        try {
            var file = disk.resolve("kernel").resolve("a.log");

            var words = failure(file, false);

            assertThat(words.sentence()).isEqualTo("You may not open or change " + file + ".");
            assertThat(words.advice()).contains("choose another");
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    @Test
    void aFolderThatIsGoneIsSaid() throws Exception {
        Files.delete(disk);

        assertThat(failure(disk.resolve("a.log"), false).sentence())
                .isEqualTo("There is no file or folder " + disk + ".");
    }

    @Test
    void aFolderThatGoesWhileLinesAreWrittenIsSaid() throws Exception {
        var save = new LogSave(disk.resolve("a.log"), false, SavedLine.EXACT);

        var failure = catchThrowable(() -> save.write(
                text.tail(), LINES.size(), line -> line > 0 || isRemoved(disk), (at, of) -> {}, () -> false));

        assertThat(FailureWords.of(failure).sentence()).isEqualTo("There is no file or folder " + disk + ".");
    }

    @Test
    void aLogThatIsClosedMeanwhileIsSaid() {
        var file = disk.resolve("a.log");
        var many = IntStream.range(0, 40_000).mapToObj(i -> "x".repeat(1_000)).toList();
        try (var large = TextTail.of(base.resolve("large"), many)) {
            var save = new LogSave(file, false, SavedLine.EXACT);

            var failure = catchThrowable(() -> save.write(
                    large.tail(), many.size(), line -> line > 0 || isClosed(large), (at, of) -> {}, () -> false));

            assertThat(FailureWords.of(failure).sentence())
                    .isEqualTo("The log was closed before all of its lines were written.");
        }
        assertThat(disk).isEmptyDirectory();
    }

    private static boolean isRemoved(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isClosed(TextTail tail) {
        tail.tail().close();
        return true;
    }

    private FailureWords failure(Path file, boolean gzip) {
        var save = new LogSave(file, gzip, SavedLine.EXACT);
        var failure =
                catchThrowable(() -> save.write(text.tail(), LINES.size(), line -> true, (at, of) -> {}, () -> false));
        assertThat(failure).isInstanceOf(IOException.class);
        return FailureWords.of(failure);
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
