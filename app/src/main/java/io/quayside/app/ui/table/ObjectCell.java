package io.quayside.app.ui.table;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell of a table: follows what its column shows of a row, of one row after the other. UI thread only.
///
/// @param <R> the table's rows
/// @param <T> what it shows
public abstract class ObjectCell<R, T extends @Nullable Object> extends Region {
    private final InvalidationListener listener = observable -> changed();
    // A table that nobody shows any more is not held by rows that live on.
    private final WeakInvalidationListener weak = new WeakInvalidationListener(listener);
    private final List<String> styles;
    private @Nullable Function<R, ObservableValue<T>> values;
    private @Nullable ObservableValue<T> followed;
    private @Nullable R row;
    private String column = "";

    /// @param styles its style classes
    protected ObjectCell(String... styles) {
        this.styles = List.of(styles);
    }

    ObjectCell<R, T> of(String id, Function<R, ObservableValue<T>> read) {
        getStyleClass().add("object-cell");
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        setManaged(false);
        getStyleClass().addAll(styles);
        column = id;
        values = read;
        return this;
    }

    /// Shows a value.
    ///
    /// @param value null also when there is no row
    protected abstract void show(@Nullable T value);

    /// What it shows, in words, from left to right; empty for nothing.
    public abstract List<String> words();

    /// The row that it shows something of; null when of none.
    public final @Nullable R row() {
        return row;
    }

    /// The id of its column.
    public final String column() {
        return column;
    }

    final void follow(@Nullable R next) {
        if (followed != null) {
            followed.removeListener(weak);
        }
        row = next;
        followed = next == null || values == null ? null : values.apply(next);
        if (followed != null) {
            followed.addListener(weak);
        }
        changed();
    }

    /// Styles a node that is added to a cell on the screen: that may happen while the window is laid out, when the time
    /// for styles is over. What a new cell has is styled with it.
    final void style(Node added) {
        if (getWidth() > 0) {
            added.applyCss();
        }
    }

    private void changed() {
        // Reading makes the next change be noticed.
        show(followed == null ? null : followed.getValue());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? String.join(" ", words())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
