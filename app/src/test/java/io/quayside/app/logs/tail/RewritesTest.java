package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.logs.tail.SelectedRange.Shape;
import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.app.logs.text.StyledText;
import io.quayside.app.logs.text.TextStyle;
import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogSearch;
import io.quayside.engine.log.TextTail;
import io.quayside.testkit.Await;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A progress bar among other lines, and one that somebody wrote to do harm.
class RewritesTest {
    private static final String PROGRESS = "10%\r20% token=hunter22\r100%";
    private static final int MANY = 100_000;

    /// Its first return comes behind what is read of a line at first.
    private static final String LATE = "\u001b[33mx".repeat(LineReader.LONGEST) + "\r90%\r100%";
    private static final String FOLLOWED = "\u001b[32mbegan\r" + "y".repeat(Rewrites.LONGEST) + "\rdone";
    private static final String LONG = "began\r" + "z".repeat(2 * Rewrites.LONGEST);

    private TextTail text;
    private LineOrder order;

    @BeforeEach
    void open(@TempDir Path folder) {
        var hostile = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            hostile.append(i).append('\r');
        }
        text = TextTail.of(folder, List.of("began", PROGRESS, hostile + "done", "ended", LATE, FOLLOWED, LONG));
        text.marks();
        order = new TailLines(text.tail(), 0);
    }

    @AfterEach
    void close() {
        text.close();
    }

    @Test
    void aLineThatRewritesItselfShowsItsLastStateAndSaysHowManyThereWereBefore() {
        var line = read(LineDress.PLAIN, null, null, 1);

        assertThat(line.text().text()).isEqualTo("100%");
        assertThat(line.rewrites()).isEqualTo(new ShownLine.Rewritten(2, false, false));
        assertThat(line.hiddenBytes()).isZero();
        assertThat(line.below()).isEmpty();
    }

    @Test
    void itsEarlierStatesAreShownBelowItOnceSomebodyOpensItAndHideSecrets() {
        var opened = new LineDress(true, false, false, Set.of(), Set.of(1L), List.of());

        var below = read(opened, null, null, 1).below();

        assertThat(below).extracting(it -> it.text().text()).containsExactly("10%", "20% token=••••••••");
    }

    @Test
    void aHitInAnEarlierStateIsFoundAndSaid() {
        var query = new LogQuery("20%", false, false);
        try (var search = LogSearch.start(text.tail(), query, 0, () -> {})) {
            Await.until("the search", search::isUpToDate);
            assertThat(search.hits().contains(1)).isTrue();

            assertThat(read(LineDress.PLAIN, query, search.hits(), 1).rewrites().hit())
                    .isTrue();
            var opened = LineDress.PLAIN.with(Set.of(), Set.of(1L));
            assertThat(read(opened, query, search.hits(), 1).below().get(1).hits())
                    .containsExactly(new ShownLine.Span(0, 3));
        }
    }

    @Test
    void ofALineOfEndlessStatesNoMoreThanItsEndIsLookedAt() {
        var line = read(LineDress.PLAIN.with(Set.of(), Set.of(2L)), null, null, 2);

        assertThat(line.text().text()).isEqualTo("done");
        assertThat(line.rewrites().more()).isTrue();
        assertThat(line.rewrites().states()).isBetween(1_000, Rewrites.LONGEST / 2);
        assertThat(line.below()).hasSizeLessThanOrEqualTo(2_000);
        assertThat(line.below().getLast().text().text()).isEqualTo(String.valueOf(MANY - 1));
    }

    @Test
    void aLineIsLookedThroughOnceHoweverOftenItIsDrawn() {
        var rewrites = new Rewrites(text.tail().store());
        var line = text.tail().store().line(2, LineReader.LONGEST);

        assertThat(rewrites.of(line)).isSameAs(rewrites.of(line));
    }

    @Test
    void aLineThatBeginsWithALongStateShowsItsLastOneInTheColourThatWasSetBefore() {
        var line = read(LineDress.PLAIN, null, null, 4);

        assertThat(line.text().text()).isEqualTo("100%");
        assertThat(line.text().runs()).containsExactly(new StyledText.Run(0, 4, TextStyle.PLAIN.withForeground(3)));
        assertThat(line.rewrites().states()).isEqualTo(2);
        assertThat(line.hiddenBytes()).isZero();
        assertThat(copied(4)).isEqualTo("100%");
    }

    @Test
    void ofALineTooLongToLookAtAllOfItTheColourOfItsBeginningCounts() {
        var line = read(LineDress.PLAIN.with(Set.of(), Set.of(5L)), null, null, 5);

        assertThat(line.text().text()).isEqualTo("done");
        assertThat(line.text().runs()).containsExactly(new StyledText.Run(0, 4, TextStyle.PLAIN.withForeground(2)));
        assertThat(line.rewrites().more()).isTrue();
        assertThat(line.below().getLast().text().text()).startsWith("yyy");
    }

    @Test
    void aLineWhoseLastStateIsTooLongToSeeItsBeginningIsShownAsItIs() {
        var line = read(LineDress.PLAIN, null, null, 6);

        assertThat(line.text().text()).startsWith("began");
        assertThat(line.rewrites()).isEqualTo(ShownLine.Rewritten.NEVER);
        assertThat(line.hiddenBytes()).isEqualTo(LONG.length() - LineReader.LONGEST);
        assertThat(copied(6)).startsWith("began");
    }

    /// What is seen of a line, or its first characters.
    private String copied(long line) {
        var range = new SelectedRange(Shape.TEXT, new Spot(line, 0), new Spot(line, 5));
        return new LineCopy(text.tail(), order, LineDress.PLAIN, false).text(range);
    }

    @Test
    void copyingWholeLinesTakesEveryStateAndCopyingAPartWhatIsSeen() {
        var copy = new LineCopy(text.tail(), order, LineDress.PLAIN, false);

        assertThat(copy.text(new SelectedRange(Shape.LINES, new Spot(0, 0), new Spot(1, 0))))
                .isEqualTo("began\n" + PROGRESS + "\n");
        assertThat(copy.text(new SelectedRange(Shape.TEXT, new Spot(0, 2), new Spot(1, 3))))
                .isEqualTo("gan\n100");
    }

    private ShownLine read(LineDress dress, @Nullable LogQuery query, @Nullable HitMap found, long line) {
        return new LineReader(
                        text.tail(),
                        order,
                        query,
                        found,
                        dress,
                        new Rewrites(text.tail().store()))
                .read(line);
    }
}
