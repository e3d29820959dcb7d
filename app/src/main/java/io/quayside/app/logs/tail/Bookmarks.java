package io.quayside.app.logs.tail;

import java.util.NavigableSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// The lines that somebody has marked to come back to. UI thread only.
public final class Bookmarks {
    private final NavigableSet<Long> lines = new TreeSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(0);

    /// Counts the changes, for whoever shows the marks.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public boolean contains(long line) {
        return lines.contains(line);
    }

    /// In order.
    public Iterable<Long> all() {
        return lines;
    }

    public void toggle(long line) {
        if (!lines.remove(line)) {
            lines.add(line);
        }
        changed();
    }

    public void clear() {
        lines.clear();
        changed();
    }

    /// The next one behind a line, around the end; null when there is none at all.
    public @Nullable Long after(long line) {
        var next = lines.higher(line);
        return next != null || lines.isEmpty() ? next : lines.first();
    }

    /// The one before a line, around the beginning; null when there is none at all.
    public @Nullable Long before(long line) {
        var previous = lines.lower(line);
        return previous != null || lines.isEmpty() ? previous : lines.last();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
