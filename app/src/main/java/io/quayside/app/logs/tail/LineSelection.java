package io.quayside.app.logs.tail;

import io.quayside.app.logs.tail.SelectedRange.Shape;
import io.quayside.app.logs.tail.SelectedRange.Spot;
import io.quayside.app.logs.tail.SelectedRange.Stretch;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is selected: lines, text, or a block of columns. UI thread only.
public final class LineSelection {
    private final ReadOnlyObjectWrapper<@Nullable SelectedRange> range = new ReadOnlyObjectWrapper<>(null);

    /// Null when nothing is.
    public ReadOnlyObjectProperty<@Nullable SelectedRange> rangeProperty() {
        return range.getReadOnlyProperty();
    }

    public @Nullable SelectedRange range() {
        return range.get();
    }

    /// Whether there is nothing that could be copied.
    public boolean isEmpty() {
        var now = range.get();
        return now == null || now.isEmpty();
    }

    /// What of a line is selected.
    public Stretch of(long line) {
        var now = range.get();
        return now == null ? Stretch.NONE : now.of(line);
    }

    /// Begins at a place.
    public void begin(Shape shape, Spot at) {
        range.set(new SelectedRange(shape, at, at));
    }

    /// Selects from a place to a place.
    public void select(Shape shape, Spot from, Spot to) {
        range.set(new SelectedRange(shape, from, to));
    }

    /// Selects whole lines, the last one included.
    public void selectLines(long first, long last) {
        select(Shape.LINES, new Spot(first, 0), new Spot(last, 0));
    }

    /// Moves the end that moves; begins with whole lines when nothing is selected.
    public void extend(Spot to) {
        var now = range.get();
        range.set(
                now == null
                        ? new SelectedRange(Shape.LINES, to, to)
                        : new SelectedRange(now.shape(), now.anchor(), to));
    }

    public void clear() {
        range.set(null);
    }
}
