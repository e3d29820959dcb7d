package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real file system that is full.
class FullDiskTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int LINES = 80_000;

    @TempDir
    Path base;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(base.resolve("disk"));
        run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "--lazy", disk.toString());
    }

    @Test
    void aDiskThatGetsFullIsSaidAndCostsNoLineAndReadingGoesOnWhenThereIsRoom() throws Exception {
        Path others = Files.write(disk.resolve("others"), new byte[3 * MEGABYTE]);
        try (var folder = new LogFolder(disk.resolve("logs"));
                var store = new LineStore(folder, MEGABYTE)) {
            Thread writer = Thread.ofVirtual().start(() -> append(store));

            Await.until("the store to say so", () -> store.state() instanceof StoreState.DiskFull && store.size() > 0);
            assertThat(((StoreState.DiskFull) store.state()).why()).contains("No space left");
            Await.until("it to wait", () -> writer.getState() == Thread.State.TIMED_WAITING);
            assertAllLines(store);
            assertThat(store.size()).isLessThan(LINES);
            run("mount", "-o", "remount,size=32m", disk.toString());
            Files.delete(others);
            writer.join();

            assertThat(store.state()).isInstanceOf(StoreState.Taking.class);
            assertThat(store.size()).isEqualTo(LINES);
            assertAllLines(store);
        }
        assertThat(disk.resolve("logs")).isEmptyDirectory();
    }

    @Test
    void aDiskThatHasNoRoomForAFolderIsTriedAgainAndLeavesNothingBehind() throws Exception {
        run("mount", "-o", "remount,nr_inodes=4", disk.toString());
        Files.createDirectory(disk.resolve("logs"));
        Path other = Files.createFile(disk.resolve("other"));
        try (var folder = new LogFolder(disk.resolve("logs"));
                var store = new LineStore(folder, MEGABYTE)) {
            Thread writer = Thread.ofVirtual().start(() -> append(store));
            Await.until("the store to say so", () -> store.state() instanceof StoreState.DiskFull && store.size() > 0);
            assertAllLines(store);
            Files.delete(other);
            run("mount", "-o", "remount,nr_inodes=100,size=32m", disk.toString());
            writer.join();

            assertThat(store.size()).isEqualTo(LINES);
            assertAllLines(store);
        }
        assertThat(disk.resolve("logs")).isEmptyDirectory();
    }

    private static void append(LineStore store) {
        try {
            for (int i = 0; i < LINES; i++) {
                byte[] bytes = text(i).getBytes(StandardCharsets.US_ASCII);
                store.append(new LineHead(i, 0, LogStream.STDOUT, true, bytes.length), bytes, 0);
            }
            store.publish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(long line) {
        return "line number " + line + " " + "x".repeat(90);
    }

    private static void assertAllLines(LineStore store) {
        long size = store.size();
        for (long i = 0; i < size; i++) {
            if (!store.line(i).text().equals(text(i))) {
                assertThat(store.line(i).text()).isEqualTo(text(i));
            }
        }
    }

    private static void run(String... line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("%s: %s", List.of(line), said).isZero();
    }
}
