package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.AnsiWriter;
import io.quayside.app.logs.text.MaskedText;
import io.quayside.app.logs.text.RewrittenLine;
import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import java.util.Arrays;

/// Selected lines as text for the clipboard.
///
/// @param masked whether dots take the place of what looks like a secret
/// @param colors whether with the control sequences for colours and styles
record LineCopy(LogTail tail, LineOrder order, boolean masked, boolean colors) {
    /// More than this nobody pastes.
    private static final int MOST_CHARS = 50_000_000;

    /// Reads from the store: not for the UI thread. Of the lines that are to be seen, all of what is selected, however
    /// little of a long line the window shows; notes are left out.
    String text(SelectedRange range) {
        var text = new StringBuilder();
        long end = order.positionOf(range.end());
        boolean first = true;
        for (long at = order.positionOf(range.first()); at < end && text.length() < MOST_CHARS; at++) {
            LogLine line = tail.store().line(order.lineAt(at));
            if (line.stream() != LogStream.NOTE) {
                text.append(first ? "" : "\n");
                first = false;
                add(text, line, range);
            }
        }
        return range.shape() == SelectedRange.Shape.LINES && !first
                ? text.append('\n').toString()
                : text.toString();
    }

    /// Whole lines are what was written, with every state of a line that rewrites itself; of parts, what was seen.
    private void add(StringBuilder into, LogLine line, SelectedRange range) {
        var part = range.of(line.index());
        boolean whole = range.shape() == SelectedRange.Shape.LINES;
        byte[] bytes = line.bytes();
        var read = whole || !RewrittenLine.is(bytes) ? AnsiText.readAll(bytes) : lastState(bytes);
        var text = masked ? MaskedText.of(read) : read;
        into.append(colors ? AnsiWriter.write(text, part.from(), part.end()) : text.between(part.from(), part.end()));
    }

    private static StyledText lastState(byte[] line) {
        var rewritten = RewrittenLine.of(line);
        return AnsiText.read(Arrays.copyOfRange(line, rewritten.from(), rewritten.end()));
    }
}
