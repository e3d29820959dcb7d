package io.quayside.engine.log;

import io.quayside.engine.log.text.LogLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which lines of a tail are wanted. Everything must hold at once; what is empty holds for every line.
///
/// @param terms every one that includes must be found in the line, and none that excludes
/// @param levels the levels of the entry that a line belongs to
/// @param streams notes are shown in any case while this is empty
/// @param sources indexes among the tail's sources
/// @param context how many lines before and behind each wanted one come along
/// @param from nanoseconds since 1970, or `Long.MIN_VALUE`
/// @param until nanoseconds since 1970, exclusive, or `Long.MAX_VALUE`
/// @param traces whether a wanted line brings along the lines of the stack trace below it
public record LogCriteria(
        List<LogTerm> terms,
        Set<LogLevel> levels,
        Set<LogStream> streams,
        Set<Integer> sources,
        int context,
        long from,
        long until,
        boolean traces) {
    /// Every line.
    public static final LogCriteria ALL =
            new LogCriteria(List.of(), Set.of(), Set.of(), Set.of(), 0, Long.MIN_VALUE, Long.MAX_VALUE, true);

    public LogCriteria {
        terms = List.copyOf(terms);
        levels = Set.copyOf(levels);
        streams = Set.copyOf(streams);
        sources = Set.copyOf(sources);
        if (context < 0 || context > 1_000) {
            throw new IllegalArgumentException("From 0 to 1,000 lines of context, not " + context);
        }
    }

    /// Whether every line is wanted, so that no filter is needed.
    public boolean isAll() {
        return terms.isEmpty()
                && levels.isEmpty()
                && streams.isEmpty()
                && sources.isEmpty()
                && from == Long.MIN_VALUE
                && until == Long.MAX_VALUE;
    }

    public LogCriteria withTerms(List<LogTerm> wanted) {
        return new LogCriteria(wanted, levels, streams, sources, context, from, until, traces);
    }

    public LogCriteria withLevels(Set<LogLevel> wanted) {
        return new LogCriteria(terms, wanted, streams, sources, context, from, until, traces);
    }

    /// Lines of entries that are at least this serious.
    public LogCriteria atLeast(LogLevel level) {
        return withLevels(level == LogLevel.NONE ? Set.of() : EnumSet.range(level, LogLevel.FATAL));
    }

    public LogCriteria withStreams(Set<LogStream> wanted) {
        return new LogCriteria(terms, levels, wanted, sources, context, from, until, traces);
    }

    public LogCriteria withSources(Set<Integer> wanted) {
        return new LogCriteria(terms, levels, streams, wanted, context, from, until, traces);
    }

    public LogCriteria withContext(int lines) {
        return new LogCriteria(terms, levels, streams, sources, lines, from, until, traces);
    }

    /// @param since nanoseconds since 1970
    /// @param end exclusive
    public LogCriteria within(long since, long end) {
        return new LogCriteria(terms, levels, streams, sources, context, since, end, traces);
    }

    public LogCriteria withTraces(boolean wanted) {
        return new LogCriteria(terms, levels, streams, sources, context, from, until, wanted);
    }
}
