package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogFilter;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogSearch;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.TextTail;
import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFoldsTest {
    private static final LineDress FOLDED = new LineDress(false, false, true, Set.of(), Set.of(), List.of());
    private static final List<String> LINES = List.of(
            "INFO started",
            "ERROR payment failed",
            "java.lang.IllegalStateException: card declined",
            "\tat shop.Cards.charge(Cards.java:42)",
            "\tat shop.Till.ring(Till.java:7)",
            "\tat shop.Orders.pay(Orders.java:118)",
            "\tat shop.Main.main(Main.java:3)",
            "INFO idle");

    @TempDir
    Path folder;

    private final List<LogFilter> opened = new ArrayList<>();
    private TextTail text;

    @BeforeEach
    void open() {
        text = TextTail.of(folder, LINES);
        text.marks();
    }

    @AfterEach
    void close() {
        opened.forEach(LogFilter::close);
        text.close();
    }

    @Test
    void aTraceIsFoldedBelowItsFirstLine() {
        assertThat(shown(whole(), FOLDED)).containsExactly(0L, 1L, 7L);
        assertThat(folds(whole(), FOLDED).below(1)).isEqualTo(new TraceFolds.Below(5, 0));
    }

    @Test
    void aMatchInATraceWhoseFirstLineIsFilteredOutIsSeen() {
        assertThat(shown(filtered("Orders.java", 0), FOLDED)).containsExactly(5L);
    }

    @Test
    void aMatchIsSeenBelowAFirstLineThatStandsThereForItsNeighboursAlone() {
        var lines = filtered("card declined", 1);

        assertThat(shown(lines, FOLDED)).containsExactly(1L, 2L);
        assertThat(folds(lines, FOLDED).below(1)).isEqualTo(new TraceFolds.Below(1, 0));
    }

    @Test
    void aGapAmongLinesThatAreFoldedAwayIsMarkedOnTheNextLineThatIsSeen() {
        var lines = filtered("card declined|Main.java", 1);

        assertThat(lines.isBehindGap(5)).isTrue();
        assertThat(shown(lines, FOLDED)).containsExactly(1L, 2L, 6L, 7L);
        assertThat(folds(lines, FOLDED).isBehindGap(6)).isTrue();
        assertThat(folds(lines, FOLDED).isBehindGap(7)).isFalse();
        assertThat(folds(lines, LineDress.PLAIN).isBehindGap(6)).isFalse();
    }

    @Test
    void aFoldCountsTheLinesWithHits() {
        try (var search = LogSearch.start(text.tail(), new LogQuery("shop.", false, false), 0, () -> {})) {
            Await.until("the search", search::isUpToDate);

            assertThat(new TraceFolds(text.tail(), whole(), search.hits(), FOLDED).below(1))
                    .isEqualTo(new TraceFolds.Below(5, 4));
        }
    }

    private LineOrder whole() {
        return new TailLines(text.tail(), 0);
    }

    /// The lines that a filter has let through, all of them looked at.
    private LineOrder filtered(String pattern, int context) {
        var term = new LogTerm(new LogQuery(pattern, true, false), false);
        var filter = LogFilter.start(
                text.tail(), LogCriteria.ALL.withTerms(List.of(term)).withContext(context), () -> {});
        opened.add(filter);
        Await.until("the filter", () -> filter.examined() == LINES.size());
        return new FilteredLines(filter, 0);
    }

    private List<Long> shown(LineOrder order, LineDress dress) {
        var folds = folds(order, dress);
        return LongStream.range(0, order.size())
                .map(order::lineAt)
                .filter(line -> !folds.hides(line))
                .boxed()
                .toList();
    }

    private TraceFolds folds(LineOrder order, LineDress dress) {
        return new TraceFolds(text.tail(), order, null, dress);
    }
}
