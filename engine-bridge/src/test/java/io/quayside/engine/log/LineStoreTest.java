package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.testkit.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineStoreTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    Path base;

    private LogFolder folder;
    private LineStore store;

    @BeforeEach
    void open() {
        folder = new LogFolder(base);
        store = new LineStore(folder, MEGABYTE);
    }

    @AfterEach
    void close() {
        store.close();
        folder.close();
    }

    @Test
    void everyLineIsFoundByItsIndexOnceTheyExceedTheMemory() throws Exception {
        Random lengths = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            append(i, text(i, lengths.nextInt(200)));
        }
        store.publish();

        Random again = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            LogLine line = store.line(i);
            assertThat(line.text()).isEqualTo(text(i, again.nextInt(200)));
            assertThat(line.timestamp()).isEqualTo(i);
            assertThat(line.source()).isEqualTo(i % 300);
            assertThat(line.terminated()).isEqualTo(i % 2 == 0);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aLineLongerThanASegmentIsKeptWhole() throws Exception {
        append(0, "before");
        append(1, "x".repeat(10_000_000));
        append(2, "after");
        store.publish();

        assertThat(store.line(1).bytes()).hasSize(10_000_000);
        assertThat(store.line(1, 100).bytes()).hasSize(100);
        assertThat(store.line(1, 100).isCut()).isTrue();
        assertThat(store.line(2).text()).isEqualTo("after");
    }

    @Test
    void linesAreReadWhileOthersAreAppended() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            Random random = new Random(2);
            try {
                while (store.size() < 100_000) {
                    long size = store.size();
                    if (size > 0) {
                        long index = random.nextLong(size);
                        assertThat(store.line(index).text()).isEqualTo(text((int) index, 50));
                    }
                }
            } catch (Throwable e) {
                failure.set(e);
            }
        });
        for (int i = 0; i < 100_000; i++) {
            append(i, text(i, 50));
            if (i % 100 == 99) {
                store.publish();
            }
        }
        reader.join();

        assertThat(failure.get()).isNull();
    }

    @Test
    void onlyTheOwnerCanReadWhatLiesOnDiskAndNothingIsLeftAfterClose() throws Exception {
        fill(3);

        try (Stream<Path> all = Files.walk(base)) {
            for (Path path : all.skip(1).toList()) {
                String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                assertThat(permissions.substring(Files.isDirectory(path) ? 3 : 4))
                        .doesNotContain("r", "w", "x");
            }
        }
        store.close();
        assertThat(files()).isEmpty();
        folder.close();
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatACrashedProcessLeftIsDeletedAndWhatALivingOneHasIsNot() throws Exception {
        Path left = Files.createDirectory(base.resolve("999999-crashed"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("1.lines"), "secret");
        fill(3);

        new LogFolder(base).close();

        assertThat(left).doesNotExist();
        assertThat(files()).hasSize(1);
        assertThat(store.line(0).text()).isNotEmpty();
    }

    @Test
    void aFullDiskIsSaidAndCostsNoLine() throws Exception {
        // A file lies where the folder should be: the disk takes nothing, until it is away.
        Path blocked = Files.createFile(base.resolve("blocked"));
        LogFolder broken = new LogFolder(blocked);
        try (LineStore full = new LineStore(broken, MEGABYTE)) {
            Thread writer = Thread.ofVirtual().start(() -> append60000(full));

            Await.until("the store to say so", () -> full.state() instanceof StoreState.DiskFull && full.size() > 0);
            long stored = full.size();
            for (long i = 0; i < stored; i += 97) {
                assertThat(full.line(i).timestamp()).isEqualTo(i);
            }
            Files.delete(blocked);
            writer.join();

            assertThat(full.state()).isInstanceOf(StoreState.Taking.class);
            assertThat(full.size()).isEqualTo(60_000);
            assertThat(full.line(59_999).timestamp()).isEqualTo(59_999);
        } finally {
            broken.close();
        }
    }

    private static void append60000(LineStore store) {
        try {
            for (int i = 0; i < 60_000; i++) {
                store.append(new LineHead(i, 0, LogStream.STDOUT, true, 100), new byte[100], 0);
            }
            store.publish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aLineThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> store.line(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private void fill(int megabytes) throws InterruptedException {
        for (int i = 0; i < megabytes * 10_000; i++) {
            append(i, text(i, 100));
        }
        store.publish();
    }

    private void append(int i, String text) throws InterruptedException {
        byte[] bytes = ("junk" + text).getBytes(StandardCharsets.UTF_8);
        LogStream stream = i % 3 == 0 ? LogStream.STDERR : LogStream.STDOUT;
        store.append(new LineHead(i, i % 300, stream, i % 2 == 0, bytes.length - 4), bytes, 4);
    }

    private static String text(int i, int length) {
        return i + "-".repeat(length);
    }

    private java.util.List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(base)) {
            return all.filter(path -> path.toString().endsWith(".lines")).toList();
        }
    }
}
