package io.quayside.app.logs.tail;

/// What is selected of the lines. Immutable.
///
/// @param anchor where it began
/// @param lead the other end, the one that moves
public record SelectedRange(Shape shape, Spot anchor, Spot lead) {
    /// How a selection goes over lines.
    public enum Shape {
        /// All of every line.
        LINES,
        /// From a character to a character.
        TEXT,
        /// The same columns of every line.
        BLOCK
    }

    /// A place in the lines.
    ///
    /// @param column from 0, of the line before it is wrapped
    public record Spot(long line, int column) implements Comparable<Spot> {
        @Override
        public int compareTo(Spot other) {
            return line != other.line ? Long.compare(line, other.line) : Integer.compare(column, other.column);
        }
    }

    /// A stretch of columns of one line.
    public record Stretch(int from, int end) {
        static final Stretch NONE = new Stretch(0, 0);

        public boolean isEmpty() {
            return end <= from;
        }
    }

    /// The first line of it.
    public long first() {
        return Math.min(anchor.line, lead.line);
    }

    /// Behind its last line.
    public long end() {
        return Math.max(anchor.line, lead.line) + 1;
    }

    /// What of a line is selected; to `Integer.MAX_VALUE` where its end is.
    public Stretch of(long line) {
        if (line < first() || line >= end()) {
            return Stretch.NONE;
        }
        return switch (shape) {
            case LINES -> new Stretch(0, Integer.MAX_VALUE);
            case TEXT -> {
                Spot from = anchor.compareTo(lead) <= 0 ? anchor : lead;
                Spot to = anchor.compareTo(lead) <= 0 ? lead : anchor;
                yield new Stretch(line == from.line ? from.column : 0, line == to.line ? to.column : Integer.MAX_VALUE);
            }
            case BLOCK -> new Stretch(Math.min(anchor.column, lead.column), Math.max(anchor.column, lead.column));
        };
    }

    /// Whether it is some characters of one line.
    public boolean isOfOneLine() {
        return shape != Shape.LINES && anchor.line == lead.line && !isEmpty();
    }

    boolean isEmpty() {
        return shape != Shape.LINES && anchor.equals(lead);
    }
}
