package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.logs.text.StyledText;
import io.quayside.app.logs.text.TextStyle;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.text.LogLevel;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowLayoutTest {
    private static final int COLUMNS = 10;

    /// Line 3 takes four rows, line 5 none, all others one; there are ten.
    private final RowLayout layout = new RowLayout(new Lines(10), line -> rows(line));

    private record Lines(long size) implements LineOrder {
        @Override
        public boolean contains(long line) {
            return line < size;
        }

        @Override
        public long lineAt(long position) {
            return position;
        }

        @Override
        public long positionOf(long line) {
            return Math.clamp(line, 0, size);
        }
    }

    private static List<LogRow> rows(long line) {
        if (line == 5) {
            return List.of();
        }
        String text = line == 3 ? "x".repeat(35) : "line " + line;
        return LogRow.of(shown(line, text), COLUMNS);
    }

    private static ShownLine shown(long line, String text) {
        return new ShownLine(
                line,
                0,
                0,
                LogStream.STDOUT,
                LogLevel.NONE,
                StyledText.plain(text, TextStyle.PLAIN),
                List.of(),
                List.of(),
                List.of(),
                0,
                false,
                0,
                ShownLine.Rewritten.NEVER,
                0,
                false,
                false,
                null);
    }

    @Test
    void theEndIsFilledFromBelowThoughLinesAreWrappedAndHidden() {
        var top = layout.end(7);

        assertThat(top).isEqualTo(new RowLayout.Top(3, 2));
        assertThat(layout.from(top, 7)).extracting(LogRow::index).containsExactly(3L, 3L, 4L, 6L, 7L, 8L, 9L);
    }

    @Test
    void goingUpAndDownByRowsComesBackToTheSamePlace() {
        var place = new RowLayout.Top(3, 1);

        assertThat(layout.down(place, 4)).isEqualTo(new RowLayout.Top(6, 0));
        assertThat(layout.up(new RowLayout.Top(6, 0), 4)).isEqualTo(place);
        assertThat(layout.up(place, 100)).isEqualTo(new RowLayout.Top(0, 0));
        assertThat(layout.down(place, 100)).isEqualTo(new RowLayout.Top(9, 0));
    }

    @Test
    void lookingBelowTheLastScreenOfAPausedTailShowsTheLastScreen() {
        var wish = Wish.FIRST.fit(4, COLUMNS).at(9, 0, 10, false);

        var view = View.of(layout, wish, 0, 10, true);

        assertThat(view.rows()).extracting(LogRow::index).containsExactly(6L, 7L, 8L, 9L);
        assertThat(view.wish().follows()).isFalse();
    }

    @Test
    void whatIsShownOfAPausedTailStaysThoughLinesComeBelow() {
        var below = View.of(layout, Wish.FIRST.fit(4, COLUMNS).at(9, 0, 10, false), 0, 10, true);
        var more = new RowLayout(new Lines(12), line -> rows(line));

        assertThat(View.of(more, below.wish(), 0, 12, true).rows())
                .extracting(LogRow::index)
                .containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void whereSomebodyWentIsGoneBackToOnceThereAreOtherLines() {
        var below = View.of(layout, Wish.FIRST.fit(4, COLUMNS).at(9, 0, 10, false), 0, 10, true);
        var more = new RowLayout(new Lines(20), line -> rows(line));

        assertThat(View.of(more, below.wish().back(), 0, 20, true).rows())
                .extracting(LogRow::index)
                .startsWith(9L);
        var moved = View.of(layout, below.wish(), -1, 10, true);
        assertThat(View.of(more, moved.wish().back(), 0, 20, true).rows())
                .extracting(LogRow::index)
                .startsWith(4L);
    }

    @Test
    void aWindowStaysWhereItIsWhileAFilterHasNotFoundEnoughToFillIt() {
        var wish = Wish.FIRST.fit(4, COLUMNS).at(8, 0, 10, false);

        assertThat(View.of(layout, wish, 0, 10, false).rows())
                .extracting(LogRow::index)
                .containsExactly(8L, 9L);
    }

    @Test
    void scrollingDownToTheEndFollows() {
        var wish = Wish.FIRST.fit(4, COLUMNS).at(4, 0, 10, false);

        assertThat(View.of(layout, wish, 1, 10, true).wish().follows()).isTrue();
        assertThat(View.of(layout, wish, 0, 10, true).wish().follows()).isFalse();
        assertThat(View.of(layout, Wish.FIRST.fit(4, COLUMNS), -1, 10, true)
                        .wish()
                        .follows())
                .isFalse();
    }

    @Test
    void wrappingCutsNoWideCharacterInTwo() {
        var rows = LogRow.of(shown(0, "123456789日本"), COLUMNS);

        assertThat(rows).extracting(LogRow::from).containsExactly(0, 9);
        assertThat(rows.getLast().end()).isEqualTo(13);
    }
}
