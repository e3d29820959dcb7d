package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.AnsiWriter;
import io.quayside.app.logs.text.FieldText;
import io.quayside.app.logs.text.MaskedText;
import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import java.util.Arrays;

/// Selected lines as text for the clipboard: whole lines as they were written, with every state of those that rewrite
/// themselves; of parts what is seen of them, which may be the line's fields in columns.
///
/// @param dress how the lines are seen
/// @param colors whether with the control sequences for colours and styles
record LineCopy(LogTail tail, LineOrder order, LineDress dress, boolean colors) {
    /// More than this nobody pastes.
    private static final int MOST_CHARS = 50_000_000;

    /// Reads from the store: not for the UI thread. Of the lines that are to be seen, all of what is selected, however
    /// little of a long line the window shows; notes are left out.
    String text(SelectedRange range) {
        var text = new StringBuilder();
        long end = order.positionOf(range.end());
        boolean whole = range.shape() == SelectedRange.Shape.LINES;
        boolean first = true;
        for (long at = order.positionOf(range.first()); at < end && text.length() < MOST_CHARS; at++) {
            LogLine line = tail.store().line(order.lineAt(at));
            if (line.stream() != LogStream.NOTE) {
                text.append(first ? "" : "\n");
                first = false;
                var part = range.of(line.index());
                add(text, whole ? masked(AnsiText.readAll(line.bytes())) : seen(line.bytes()), part);
            }
        }
        return whole && !first ? text.append('\n').toString() : text.toString();
    }

    private void add(StringBuilder into, StyledText text, SelectedRange.Stretch part) {
        into.append(colors ? AnsiWriter.write(text, part.from(), part.end()) : text.between(part.from(), part.end()));
    }

    /// As [LineReader] shows it, but for its length.
    private StyledText seen(byte[] line) {
        if (dress.fields()) {
            var shown = masked(state(line, LineReader.LONGEST));
            var fields = FieldText.of(shown);
            if (!fields.equals(shown)) {
                return fields;
            }
        }
        return masked(state(line, line.length));
    }

    private static StyledText state(byte[] line, int most) {
        var last = Rewrites.last(line, most);
        return last != null ? last : AnsiText.read(most < line.length ? Arrays.copyOf(line, most) : line);
    }

    private StyledText masked(StyledText text) {
        return dress.masked() ? MaskedText.of(text) : text;
    }
}
