package io.quayside.app.logs;

import io.quayside.engine.log.LogNote;
import io.quayside.engine.log.LogStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line as it is drawn.
///
/// @param index its place among all lines
/// @param timestamp nanoseconds since 1970
/// @param source index of its container
/// @param hits where the search has hit; empty when it has not
/// @param hiddenBytes how much of a very long line is not shown
/// @param note what happened here; null for a line of a container
record LogRow(
        long index,
        long timestamp,
        int source,
        LogStream stream,
        StyledText text,
        List<Span> hits,
        int hiddenBytes,
        @Nullable LogNote note) {
    LogRow {
        hits = List.copyOf(hits);
    }

    /// Characters from `start` to `end` of the text.
    record Span(int start, int end) {}
}
