package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ManyLinesTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManyLinesTest.class);
    private static final int LINES = 2_000_000;

    @TempDir
    Path base;

    @Test
    void twoMillionLinesAreTakenFastFoundAndCostLittleMemory() {
        long before = usedHeap();
        try (var folder = new LogFolder(base);
                var tail = LogTail.open(
                        new RecordedEngine(LINES), List.of("a"), new LogOptions(LogOptions.ALL, false), folder)) {
            long start = System.nanoTime();
            Await.until("all lines", Duration.ofMinutes(2), () -> tail.store().size() == LINES);
            long taken = System.nanoTime() - start;
            LOG.info("{} lines/s", LINES * 1_000_000_000L / taken);

            assertThat(usedHeap() - before).as("bytes of heap").isLessThan(80 << 20);
            assertThat(tail.store().line(1_234_567).text()).startsWith("04567 INFO");
            long looked = System.nanoTime();
            try (var search = LogSearch.start(tail, new LogQuery("needle99", false, true), 0, () -> {})) {
                Await.until("the search's end", Duration.ofMinutes(2), search::isUpToDate);
                LOG.info("literal: {} lines/s", LINES * 1_000_000_000L / (System.nanoTime() - looked));
                assertThat(search.hits().count()).isEqualTo(LINES / 1_000 * 11);
            }
            looked = System.nanoTime();
            try (var search = LogSearch.start(tail, new LogQuery("needle99\\d", true, true), 0, () -> {})) {
                Await.until("the search's end", Duration.ofMinutes(2), search::isUpToDate);
                LOG.info("regex: {} lines/s", LINES * 1_000_000_000L / (System.nanoTime() - looked));
                assertThat(search.hits().count()).isEqualTo(LINES / 1_000 * 10);
            }
        }
        assertThat(base).isEmptyDirectory();
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
