package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.StyledText;
import java.util.ArrayList;
import java.util.List;

/// A row of the window: a line, or the part of a wrapped line that fits into the window's width, or one of the lines
/// that are shown below it.
///
/// @param text the line's own, or that of what is below it
/// @param hits where the search has hit in the text
/// @param part which of the line's rows, from 0
/// @param from the first column of the text that is in this row
/// @param end behind the last one
/// @param own whether this is the line itself
public record LogRow(
        ShownLine line, StyledText text, List<ShownLine.Span> hits, int part, int from, int end, boolean own) {
    public LogRow {
        hits = List.copyOf(hits);
    }

    public long index() {
        return line.index();
    }

    /// Whether the line begins here.
    public boolean isFirst() {
        return part == 0;
    }

    /// Whether the text ends here.
    public boolean isLast() {
        return end >= text.width();
    }

    /// @param columns into which lines are wrapped; 0 for not at all
    static List<LogRow> of(ShownLine line, int columns) {
        List<LogRow> rows = new ArrayList<>();
        add(rows, line, new ShownLine.Below(line.text(), line.hits()), columns, true);
        line.below().forEach(below -> add(rows, line, below, columns, false));
        return rows;
    }

    private static void add(List<LogRow> rows, ShownLine line, ShownLine.Below shown, int columns, boolean own) {
        var text = shown.text();
        int width = text.width();
        int from = 0;
        do {
            int end = columns <= 0 ? width : Math.min(width, from + columns);
            if (end < width) {
                // A wide character is not cut in two.
                int whole = text.columns().at(text.columns().charAt(end));
                end = whole > from ? whole : end;
            }
            rows.add(new LogRow(line, text, shown.hits(), rows.size(), from, end, own));
            from = end;
        } while (from < width);
    }
}
