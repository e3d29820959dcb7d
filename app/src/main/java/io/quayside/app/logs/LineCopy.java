package io.quayside.app.logs;

import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;

/// Lines as text for the clipboard, whole, without control sequences.
final class LineCopy {
    /// More than this nobody pastes.
    private static final int MOST_CHARS = 50_000_000;

    private LineCopy() {}

    /// Reads from the store: not for the UI thread.
    static String text(LogTail tail, long first, long end) {
        StringBuilder text = new StringBuilder();
        for (long line = first; line < end && text.length() < MOST_CHARS; line++) {
            LogLine read = tail.store().line(line);
            if (read.stream() != LogStream.NOTE) {
                text.append(AnsiText.read(read.bytes()).text()).append('\n');
            }
        }
        return text.toString();
    }
}
