package io.quayside.app.logs;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/// A range of lines. UI thread only.
final class LineSelection {
    private static final long NONE = -1;

    private final ReadOnlyLongWrapper anchor = new ReadOnlyLongWrapper(NONE);
    private final ReadOnlyLongWrapper lead = new ReadOnlyLongWrapper(NONE);

    /// The line at the other end of the range, the one that moves.
    ReadOnlyLongProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return lead.get() == NONE;
    }

    /// The first line of the range.
    long first() {
        return Math.min(anchor.get(), lead.get());
    }

    /// Behind the last line of the range.
    long end() {
        return isEmpty() ? first() : Math.max(anchor.get(), lead.get()) + 1;
    }

    boolean contains(long line) {
        return !isEmpty() && line >= first() && line < end();
    }

    void select(long line) {
        anchor.set(line);
        lead.set(line);
    }

    void select(long first, long last) {
        anchor.set(first);
        lead.set(last);
    }

    /// Moves the range's end.
    void extend(long line) {
        if (isEmpty()) {
            anchor.set(line);
        }
        lead.set(line);
    }

    void clear() {
        anchor.set(NONE);
        lead.set(NONE);
    }
}
