package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogFilter;

/// The lines that a filter lets through, but for those that were cleared from view. Thread-safe.
///
/// @param start the first line that counts
record FilteredLines(LogFilter filter, long start) implements LineOrder {
    @Override
    public long size() {
        return filter.size() - before();
    }

    @Override
    public long lineAt(long position) {
        return filter.lineAt(before() + position);
    }

    @Override
    public boolean contains(long line) {
        return line >= start && filter.contains(line);
    }

    @Override
    public long positionOf(long line) {
        return Math.max(0, filter.indexOf(line) - before());
    }

    @Override
    public boolean isAround(long line) {
        return filter.isAround(line);
    }

    @Override
    public boolean isBehindGap(long line) {
        return filter.isBehindGap(line) && positionOf(line) > 0;
    }

    private long before() {
        return start == 0 ? 0 : filter.indexOf(start);
    }
}
