package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeQueueTest {
    @TempDir
    Path base;

    private LogFolder folder;
    private LineStore store;
    private Thread writer;

    @BeforeEach
    void open() {
        folder = new LogFolder(base);
        store = new LineStore(folder, LineStore.BUDGET);
    }

    @AfterEach
    void close() {
        writer.interrupt();
        store.close();
        folder.close();
    }

    @Test
    void threeHistoriesComeOutInTheOrderOfTime() throws Exception {
        MergeQueue queue = started(3);
        List<Thread> readers = new ArrayList<>();
        for (int source = 0; source < 3; source++) {
            int own = source;
            readers.add(Thread.ofVirtual().start(() -> {
                Random random = new Random(own);
                LineBatch batch = new LineBatch();
                for (int i = own; i < 30_000; i += 3) {
                    add(batch, i);
                    if (random.nextInt(100) == 0) {
                        offer(queue, own, batch);
                    }
                }
                offer(queue, own, batch);
                queue.expect(own, false);
            }));
        }

        Await.until("all lines", () -> store.size() == 30_000);
        for (int i = 0; i < 30_000; i++) {
            assertThat(store.line(i).timestamp()).isEqualTo(i);
            assertThat(store.line(i).source()).isEqualTo(i % 3);
        }
        assertThat(readers).allMatch(reader -> !reader.isAlive() || reader.getState() != Thread.State.BLOCKED);
    }

    @Test
    void aSilentSourceHoldsUpTheOthersOnlyBriefly() {
        MergeQueue queue = started(2);
        queue.expect(0, true);
        queue.expect(1, true);
        LineBatch batch = new LineBatch();
        add(batch, 1);
        offer(queue, 0, batch);

        // Less than is waited for a first answer, and long enough for a busy machine.
        Await.until("the line", Duration.ofMillis(1_400), () -> store.size() == 1);
    }

    @Test
    void aLineThatComesALittleLateStillFindsItsPlace() {
        // Its source has not answered yet, and is waited for so long that a busy machine is not too late with it.
        MergeQueue queue = started(2);
        LineBatch batch = new LineBatch();
        add(batch, 2);
        offer(queue, 0, batch);
        add(batch, 1);
        offer(queue, 1, batch);

        Await.until("both lines", () -> store.size() == 2);
        assertThat(store.line(0).timestamp()).isEqualTo(1);
    }

    private MergeQueue started(int sources) {
        MergeQueue queue = new MergeQueue(sources);
        writer = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    queue.take(store);
                    store.publish();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return queue;
    }

    private static void add(LineBatch batch, int i) {
        byte[] text = Integer.toString(i).getBytes(StandardCharsets.US_ASCII);
        batch.line(i, LogStream.STDOUT, true, text, 0, text.length);
    }

    private static void offer(MergeQueue queue, int source, LineBatch batch) {
        try {
            queue.offer(source, batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
