package io.quayside.app.logs.tail;

/// Which lines of a tail are to be seen, one after the other: all of them, or those that a filter lets through.
/// Thread-safe; grows at its end.
interface LineOrder {
    /// How many there are.
    long size();

    /// The line at a place, as an index in the store.
    long lineAt(long position);

    /// Whether a line is to be seen.
    boolean contains(long line);

    /// The place of a line, or of the next one that is to be seen; [#size()] when there is none.
    long positionOf(long line);

    /// Whether a line is to be seen only because it stands near one that is wanted.
    default boolean isAround(long line) {
        return false;
    }

    /// Whether lines are left out between a line's neighbourhood and the one before.
    default boolean isBehindGap(long line) {
        return false;
    }
}
