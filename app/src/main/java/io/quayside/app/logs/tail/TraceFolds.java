package io.quayside.app.logs.tail;

import io.quayside.engine.log.HitMap;
import io.quayside.engine.log.LineStore;
import io.quayside.engine.log.LogMarks;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import org.jspecify.annotations.Nullable;

/// Which lines belong to a stack trace and are folded away: below its first line, where that is to be seen. In a merged
/// tail lines of other containers may stand between those of a trace.
///
/// @param order which of the tail's lines are to be seen
/// @param found the lines with hits; null when nothing is looked for
record TraceFolds(LogTail tail, LineOrder order, @Nullable HitMap found, LineDress dress) {
    private static final int LONGEST = 2_000;
    private static final int BETWEEN = 40;

    /// What is below a trace's first line.
    ///
    /// @param lines how many lines of those that are to be seen
    /// @param hits how many of these have hits
    record Below(int lines, int hits) {
        static final Below NOTHING = new Below(0, 0);
    }

    boolean hides(long line) {
        if (!foldsAny() || !tail.marks().continues(line)) {
            return false;
        }
        long head = head(line);
        return folds(head) && order.contains(head) && (!order.isAround(head) || order.isAround(line));
    }

    private boolean foldsAny() {
        return dress.folded() || !dress.turned().isEmpty();
    }

    /// Whether what belongs to a line is folded away.
    boolean folds(long head) {
        return dress.folded() != dress.turned().contains(head);
    }

    /// Whether the search has hit a line.
    boolean isHit(long line) {
        return found != null && found.contains(line);
    }

    /// Whether lines are left out before one, or before those above it that are folded away.
    boolean isBehindGap(long line) {
        boolean gap = order.isBehindGap(line);
        if (gap || !foldsAny()) {
            return gap;
        }
        long position = order.positionOf(line);
        for (int i = 0; i < LONGEST && position > 0; i++) {
            long above = order.lineAt(--position);
            if (!hides(above)) {
                return false;
            }
            if (order.isBehindGap(above)) {
                return true;
            }
        }
        return false;
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

    /// What belongs to a line.
    Below below(long line) {
        LogMarks marks = tail.marks();
        long size = tail.store().size();
        if (marks.continues(line)) {
            return Below.NOTHING;
        }
        var lane = tail.store().line(line, 0);
        boolean around = order.isAround(line);
        int belonging = 0;
        int count = 0;
        int hits = 0;
        int between = 0;
        for (long at = line + 1; at < size && between < BETWEEN && belonging < LONGEST; at++) {
            // Most lines are followed by one that belongs to none, whosever it is.
            boolean continues = marks.continues(at);
            if (isOf(at, lane.source(), lane.stream())) {
                if (!continues) {
                    break;
                }
                belonging++;
                between = 0;
                if (order.contains(at) && (!around || order.isAround(at))) {
                    count++;
                    hits += isHit(at) ? 1 : 0;
                }
            } else {
                between++;
            }
        }
        return new Below(count, hits);
    }

    private boolean isOf(long line, int source, LogStream stream) {
        var other = tail.store().line(line, 0);
        return other.source() == source && other.stream() == stream;
    }
}
