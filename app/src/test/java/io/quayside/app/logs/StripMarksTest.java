package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.logs.StripMarks.Shape;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogNote.Kind;
import io.quayside.engine.log.NotesInTime.Noted;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StripMarksTest {
    @Test
    void startsEndsMemoryAndHealthHaveShapesOfTheirOwn() {
        assertThat(List.of(
                        Shape.of(LogNote.of(Kind.STARTED)),
                        Shape.of(LogNote.exited(OptionalInt.of(0))),
                        Shape.of(LogNote.exited(OptionalInt.of(3))),
                        Shape.of(LogNote.of(Kind.OUT_OF_MEMORY)),
                        Shape.of(LogNote.of(Kind.HEALTHY)),
                        Shape.of(LogNote.of(Kind.UNHEALTHY)),
                        Shape.of(LogNote.of(Kind.REMOVED))))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWouldLieOnOneAnotherIsOneMarkInTheShapeOfTheMostSerious() {
        var start = noted(0, LogNote.of(Kind.STARTED));
        var death = noted(4, LogNote.of(Kind.OUT_OF_MEMORY));
        var end = noted(6, LogNote.exited(OptionalInt.of(137)));
        var again = noted(40, LogNote.of(Kind.STARTED));

        // In a merged tail notes of two containers may stand a little out of the order of time.
        var marks = StripMarks.of(List.of(start, end, death, again), Noted::timestamp);

        assertThat(marks.all()).extracting(StripMarks.Mark::shape).containsExactly(Shape.CROSS, Shape.TRIANGLE);
        assertThat(marks.at(3)).containsExactly(start, death, end);
        assertThat(marks.at(38)).containsExactly(again);
        assertThat(marks.at(20)).isEmpty();
    }

    private static Noted noted(long time, LogNote note) {
        return new Noted(0, time, 0, note);
    }
}
