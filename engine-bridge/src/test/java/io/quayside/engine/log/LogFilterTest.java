package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.text.LogLevel;
import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilterTest {
    private static final List<String> LINES = List.of(
            "INFO start",
            "ERROR cannot connect to db",
            "java.io.IOException: refused",
            "\tat app.Db.connect(Db.java:7)",
            "Caused by: java.net.ConnectException",
            "INFO retry db",
            "\u001b[33mWARN\u001b[0m slow d\u001b[1mb",
            "INFO done");

    @TempDir
    Path base;

    @Test
    void termsMustBeFoundOrMustNot() {
        assertThat(shown(LogCriteria.ALL.withTerms(List.of(term("db"))))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(shown(LogCriteria.ALL
                        .withTraces(false)
                        .withTerms(List.of(term("db"), LogTerm.exclude(new LogQuery("retry|slow", true, true))))))
                .containsExactly(1L);
    }

    @Test
    void aLevelBringsAlongTheStackTraceBelow() {
        assertThat(shown(LogCriteria.ALL.atLeast(LogLevel.WARN))).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(shown(LogCriteria.ALL.withLevels(Set.of(LogLevel.WARN)))).containsExactly(6L);
    }

    @Test
    void contextComesOnceAndInOrder() {
        var criteria = LogCriteria.ALL.withTraces(false).withContext(1);

        assertThat(shown(criteria.withTerms(List.of(term("retry"))))).containsExactly(4L, 5L, 6L);
        assertThat(shown(criteria.withTerms(List.of(term("INFO"))))).containsExactly(0L, 1L, 4L, 5L, 6L, 7L);
    }

    @Test
    void contextHasNoLineThatWasRuledOut() {
        var criteria = LogCriteria.ALL
                .withTraces(false)
                .withContext(2)
                .withTerms(List.of(term("done"), LogTerm.exclude(new LogQuery("retry", false, true))));

        assertThat(shown(criteria)).containsExactly(4L, 6L, 7L);
        assertThat(shown(criteria.within(Recorded.time(5_000_000_000L), Long.MAX_VALUE)))
                .containsExactly(6L, 7L);
    }

    @Test
    void contextIsToldApartFromWhatMatchesAndSoAreItsGroups() {
        var criteria = LogCriteria.ALL.withTraces(false).withContext(1).withTerms(List.of(term("INFO")));
        try (var text = TextTail.of(base, LINES);
                var filter = LogFilter.start(text.tail, criteria, () -> {})) {
            Await.until("all lines", () -> filter.examined() == LINES.size());

            assertThat(LongStream.range(0, 8).filter(filter::contains).filter(filter::isAround))
                    .containsExactly(1L, 4L, 6L);
            assertThat(LongStream.range(0, 8).filter(filter::isBehindGap)).containsExactly(4L);
        }
    }

    @Test
    void aStretchOfTimeCanBeCutOut() {
        long start = Recorded.time(0);

        assertThat(shown(LogCriteria.ALL.within(start + 2_000_000_000L, start + 4_000_000_000L)))
                .containsExactly(2L, 3L);
    }

    @Test
    void aLineOfTheFilteredViewHasItsPlaceInTheWholeAndBack() {
        try (var text = TextTail.of(base, LINES);
                var filter = LogFilter.start(
                        text.tail, LogCriteria.ALL.withTraces(false).withTerms(List.of(term("db"))), () -> {})) {
            Await.until("all lines", () -> filter.examined() == LINES.size());

            assertThat(filter.lineAt(1)).isEqualTo(5);
            assertThat(filter.lineAt(3)).isEqualTo(-1);
            assertThat(filter.indexOf(5)).isEqualTo(1);
            assertThat(filter.indexOf(2)).isEqualTo(1);
            assertThat(filter.indexOf(7)).isEqualTo(3);
        }
    }

    @Test
    void aMomentIsFoundAmongManyLines() {
        var lines = Stream.generate(() -> "x".repeat(50_000)).limit(60).toList();
        try (var text = TextTail.of(base, lines)) {
            for (int i = 0; i < 60; i += 7) {
                assertThat(text.tail.store().lineAtTime(Recorded.time(i * 1_000_000_000L - 5)))
                        .isEqualTo(i);
            }
            assertThat(text.tail.store().lineAtTime(Recorded.time(60_000_000_000L)))
                    .isEqualTo(60);
        }
    }

    @Test
    void marksTellTheLevelOfEachEntryAndWhenLinesCame() {
        try (var text = TextTail.of(base, LINES)) {
            var marks = text.marks();

            assertThat(LongStream.range(0, 8).mapToObj(marks::level))
                    .containsExactly(
                            LogLevel.INFO,
                            LogLevel.ERROR,
                            LogLevel.ERROR,
                            LogLevel.ERROR,
                            LogLevel.ERROR,
                            LogLevel.INFO,
                            LogLevel.WARN,
                            LogLevel.INFO);
            assertThat(LongStream.range(0, 8).filter(marks::continues)).containsExactly(2L, 3L, 4L);
            var buckets = marks.timeline().buckets(4);
            assertThat(buckets).hasSizeBetween(2, 4);
            assertThat(buckets.stream().mapToInt(LogTimeline.Bucket::total).sum())
                    .isEqualTo(8);
            assertThat(buckets.stream().mapToInt(b -> b.count(LogLevel.ERROR)).sum())
                    .isEqualTo(4);
        }
    }

    private static LogTerm term(String text) {
        return LogTerm.include(new LogQuery(text, false, true));
    }

    private List<Long> shown(LogCriteria criteria) {
        try (var text = TextTail.of(base, LINES);
                var filter = LogFilter.start(text.tail, criteria, () -> {})) {
            LongSupplier examined = filter::examined;
            Await.until("all lines", () -> examined.getAsLong() == LINES.size());
            return LongStream.range(0, filter.size())
                    .map(filter::lineAt)
                    .boxed()
                    .toList();
        }
    }
}
