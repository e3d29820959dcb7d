package io.quayside.app.logs;

import io.quayside.engine.log.LogSource;
import io.quayside.engine.log.StoreState;
import java.util.List;

/// What is to be seen of a tail at one moment; immutable.
///
/// @param start the first line that counts: those before it were cleared from view
/// @param size behind the last line
/// @param first the index of the first row
/// @param rows the lines in view
/// @param sources the containers, as they were given
/// @param search how far the search is
record LogFrame(
        long start,
        long size,
        long first,
        List<LogRow> rows,
        List<LogSource> sources,
        StoreState store,
        SearchState search) {
    static final LogFrame EMPTY =
            new LogFrame(0, 0, 0, List.of(), List.of(), new StoreState.Taking(), SearchState.NONE);

    LogFrame {
        rows = List.copyOf(rows);
        sources = List.copyOf(sources);
    }

    /// How many lines can be scrolled through.
    long lines() {
        return size - start;
    }

    boolean isLoading() {
        return lines() == 0
                && sources.stream().allMatch(source -> source.state() instanceof LogSource.Opening)
                && !sources.isEmpty();
    }
}
