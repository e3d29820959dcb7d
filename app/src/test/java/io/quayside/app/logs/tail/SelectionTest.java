package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.logs.tail.SelectedRange.Shape;
import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.app.logs.tail.SelectedRange.Stretch;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final int END = Integer.MAX_VALUE;

    private final LineSelection selection = new LineSelection();

    @Test
    void linesAreSelectedAsAWholeInEitherDirection() {
        selection.begin(Shape.LINES, new Spot(5, 3));
        selection.extend(new Spot(2, 0));

        assertThat(selection.of(2)).isEqualTo(new Stretch(0, END));
        assertThat(selection.of(5)).isEqualTo(new Stretch(0, END));
        assertThat(selection.of(6).isEmpty()).isTrue();
    }

    @Test
    void textIsSelectedFromCharacterToCharacterAcrossLines() {
        selection.begin(Shape.TEXT, new Spot(7, 4));
        selection.extend(new Spot(5, 10));

        assertThat(selection.of(5)).isEqualTo(new Stretch(10, END));
        assertThat(selection.of(6)).isEqualTo(new Stretch(0, END));
        assertThat(selection.of(7)).isEqualTo(new Stretch(0, 4));
    }

    @Test
    void aBlockHasTheSameColumnsOfEveryLine() {
        selection.begin(Shape.BLOCK, new Spot(1, 12));
        selection.extend(new Spot(3, 8));

        assertThat(selection.of(1)).isEqualTo(new Stretch(8, 12));
        assertThat(selection.of(2)).isEqualTo(new Stretch(8, 12));
        assertThat(selection.of(4).isEmpty()).isTrue();
    }

    @Test
    void aClickAloneSelectsNothing() {
        selection.begin(Shape.TEXT, new Spot(1, 12));

        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void marksAreVisitedInOrderAndAroundTheEnds() {
        var marks = new Bookmarks();
        marks.toggle(10);
        marks.toggle(3);
        marks.toggle(7);
        marks.toggle(7);

        assertThat(marks.after(3)).isEqualTo(10);
        assertThat(marks.after(10)).isEqualTo(3);
        assertThat(marks.before(3)).isEqualTo(10);
    }
}
