package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogSource;
import io.quayside.engine.log.StoreState;
import java.util.List;

/// What is to be seen of a tail at one moment; immutable.
///
/// @param size behind the last line of the tail
/// @param lines how many lines can be scrolled through
/// @param position the place of the first row's line among those
/// @param following whether the newest line stays in view
/// @param arrived how many lines have come since it does not
/// @param catchingUp whether lines from before it was opened have been coming for a while
/// @param rows what is in view
/// @param sources the containers, as they were given
/// @param search how far the search is
/// @param filter how far the filter is
public record LogFrame(
        long size,
        long lines,
        long position,
        boolean following,
        long arrived,
        boolean catchingUp,
        List<LogRow> rows,
        List<LogSource> sources,
        StoreState store,
        SearchState search,
        FilterState filter) {
    public static final LogFrame EMPTY = new LogFrame(
            0, 0, 0, true, 0, false, List.of(), List.of(), new StoreState.Taking(), SearchState.NONE, FilterState.NONE);

    public LogFrame {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    public boolean isLoading() {
        return lines == 0
                && sources.stream().allMatch(source -> source.state() instanceof LogSource.Opening)
                && !sources.isEmpty();
    }

    /// Whether none of its containers has ever run: what has ended is noted among the lines.
    public boolean isUnstarted() {
        return size == 0
                && !sources.isEmpty()
                && sources.stream().allMatch(source -> source.state() instanceof LogSource.Resting);
    }
}
