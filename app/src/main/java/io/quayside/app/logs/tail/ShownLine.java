package io.quayside.app.logs.tail;

import io.quayside.app.logs.text.StyledText;
import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.text.LogLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line as it is shown.
///
/// @param index its place among all lines
/// @param timestamp nanoseconds since 1970
/// @param source index of its container
/// @param level how serious it says that it is
/// @param hits where the search has hit; empty when it has not
/// @param highlights stretches of a colour of their own
/// @param below what is shown below it, such as its fields
/// @param trace how many lines belong to it; 0 when it is no stack trace's first line
/// @param folded whether these are folded away
/// @param traceHits in how many of these the search has hit
/// @param rewrites what it showed before it rewrote itself
/// @param hiddenBytes how much of a very long line is not shown
/// @param around whether it is shown only because it stands near one that is wanted
/// @param behindGap whether lines are left out between its neighbourhood and the one before
/// @param note what happened here; null for a line of a container
public record ShownLine(
        long index,
        long timestamp,
        int source,
        LogStream stream,
        LogLevel level,
        StyledText text,
        List<Span> hits,
        List<Highlight> highlights,
        List<Below> below,
        int trace,
        boolean folded,
        int traceHits,
        Rewritten rewrites,
        int hiddenBytes,
        boolean around,
        boolean behindGap,
        @Nullable LogNote note) {
    public ShownLine {
        hits = List.copyOf(hits);
        highlights = List.copyOf(highlights);
        below = List.copyOf(below);
    }

    /// A line that is shown below it.
    ///
    /// @param hits where the search has hit
    public record Below(StyledText text, List<Span> hits) {
        public Below {
            hits = List.copyOf(hits);
        }
    }

    /// What a line showed before it returned to its beginning and wrote over that.
    ///
    /// @param states how many times something else; 0 for a line that was written once
    /// @param more whether there may have been more
    /// @param hit whether the search has hit there alone
    public record Rewritten(int states, boolean more, boolean hit) {
        static final Rewritten NEVER = new Rewritten(0, false, false);
    }

    /// Characters from `start` to `end` of the text.
    public record Span(int start, int end) {}

    /// Characters from `start` to `end` of the text.
    ///
    /// @param color the number of a colour
    public record Highlight(int start, int end, int color) {}
}
