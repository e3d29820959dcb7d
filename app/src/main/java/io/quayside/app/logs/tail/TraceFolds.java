package io.quayside.app.logs.tail;

import io.quayside.engine.log.LineStore;
import io.quayside.engine.log.LogMarks;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;

/// Which lines belong to a stack trace and are folded away. In a merged tail lines of other containers may stand
/// between
/// those of a trace.
record TraceFolds(LogTail tail, LineDress dress) {
    private static final int LONGEST = 2_000;
    private static final int BETWEEN = 40;

    boolean hides(long line) {
        if (!tail.marks().continues(line) || (!dress.folded() && dress.turned().isEmpty())) {
            return false;
        }
        return dress.folded() != dress.turned().contains(head(line));
    }

    /// The line that a trace belongs to; the line itself when it belongs to none.
    long head(long line) {
        LogMarks marks = tail.marks();
        LineStore store = tail.store();
        long at = line;
        var lane = store.line(line, 0);
        for (int i = 0; i < LONGEST && marks.continues(at); i++) {
            long previous = at - 1;
            int skipped = 0;
            while (previous >= 0 && skipped < LONGEST && !isOf(previous, lane.source(), lane.stream())) {
                previous--;
                skipped++;
            }
            if (previous < 0 || skipped == LONGEST) {
                return at;
            }
            at = previous;
        }
        return at;
    }

    /// How many lines belong to a line.
    int below(long line) {
        LogMarks marks = tail.marks();
        long size = tail.store().size();
        if (marks.continues(line)) {
            return 0;
        }
        var lane = tail.store().line(line, 0);
        int count = 0;
        int between = 0;
        for (long at = line + 1; at < size && between < BETWEEN && count < LONGEST; at++) {
            // Most lines are followed by one that belongs to none, whosever it is.
            boolean continues = marks.continues(at);
            if (isOf(at, lane.source(), lane.stream())) {
                if (!continues) {
                    return count;
                }
                count++;
                between = 0;
            } else {
                between++;
            }
        }
        return count;
    }

    private boolean isOf(long line, int source, LogStream stream) {
        var other = tail.store().line(line, 0);
        return other.source() == source && other.stream() == stream;
    }
}
