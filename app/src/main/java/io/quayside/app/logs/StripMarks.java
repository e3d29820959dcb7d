package io.quayside.app.logs;

import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.NotesInTime.Noted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What happened to the containers, as marks on the strip: what would lie on one another is one mark, in the shape of
/// the most serious of it.
///
/// @param all from left to right
record StripMarks(List<Mark> all) {
    /// How much room a mark takes, in pixels.
    static final double WIDTH = 11;

    static final StripMarks NONE = new StripMarks(List.of());

    StripMarks {
        all = List.copyOf(all);
    }

    /// A mark's shape; the more serious the later.
    enum Shape {
        /// Something else: a container came or went, the engine was away.
        DIAMOND,
        /// Started.
        TRIANGLE,
        /// Ended as it was meant to.
        SQUARE,
        /// Healthy.
        PLUS,
        /// Unhealthy.
        MINUS,
        /// Ended with an error.
        FULL_SQUARE,
        /// Ran out of memory.
        CROSS;

        static Shape of(LogNote note) {
            return switch (note.kind()) {
                case STARTED -> TRIANGLE;
                case EXITED -> note.exitCode().orElse(0) == 0 ? SQUARE : FULL_SQUARE;
                case OUT_OF_MEMORY -> CROSS;
                case HEALTHY -> PLUS;
                case UNHEALTHY -> MINUS;
                case REPLACED, JOINED, ENGINE_LOST, ENGINE_BACK, REMOVED, GAP -> DIAMOND;
            };
        }
    }

    /// One mark.
    ///
    /// @param x its middle, in pixels
    /// @param notes what it stands for, in the order of time
    record Mark(double x, List<Noted> notes) {
        Mark {
            notes = List.copyOf(notes);
        }

        Shape shape() {
            return notes.stream()
                    .map(noted -> Shape.of(noted.note()))
                    .max(Comparator.naturalOrder())
                    .orElse(Shape.DIAMOND);
        }
    }

    /// @param place where a moment lies on the strip, in pixels
    static StripMarks of(List<Noted> notes, ToDoubleFunction<Noted> place) {
        var sorted = notes.stream()
                .sorted(Comparator.comparingLong(Noted::timestamp))
                .toList();
        List<Mark> marks = new ArrayList<>();
        List<Noted> together = new ArrayList<>();
        double begin = 0;
        for (Noted noted : sorted) {
            double x = place.applyAsDouble(noted);
            if (!together.isEmpty() && x - begin >= WIDTH) {
                marks.add(new Mark(begin, together));
                together.clear();
            }
            if (together.isEmpty()) {
                begin = x;
            }
            together.add(noted);
        }
        if (!together.isEmpty()) {
            marks.add(new Mark(begin, together));
        }
        return new StripMarks(marks);
    }

    /// What the marks at a place stand for.
    List<Noted> at(double x) {
        return all.stream()
                .filter(mark -> Math.abs(mark.x() - x) <= WIDTH / 2)
                .flatMap(mark -> mark.notes().stream())
                .toList();
    }
}
