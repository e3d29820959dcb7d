package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogTail;

/// The lines of a tail that were not cleared from view. Thread-safe.
///
/// @param start the first line that counts
record TailLines(LogTail tail, long start) implements LineOrder {
    @Override
    public long size() {
        return Math.max(0, tail.store().size() - start);
    }

    @Override
    public long lineAt(long position) {
        return start + position;
    }

    @Override
    public boolean contains(long line) {
        return line >= start;
    }

    @Override
    public long positionOf(long line) {
        return Math.clamp(line - start, 0, size());
    }
}
