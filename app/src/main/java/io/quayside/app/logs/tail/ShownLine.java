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
        List<StyledText> below,
        int trace,
        boolean folded,
        int traceHits,
        int hiddenBytes,
        boolean around,
        boolean behindGap,
        @Nullable LogNote note) {
    public ShownLine {
        hits = List.copyOf(hits);
        highlights = List.copyOf(highlights);
        below = List.copyOf(below);
    }

    /// Characters from `start` to `end` of the text.
    public record Span(int start, int end) {}

    /// Characters from `start` to `end` of the text.
    ///
    /// @param color the number of a colour
    public record Highlight(int start, int end, int color) {}
}
