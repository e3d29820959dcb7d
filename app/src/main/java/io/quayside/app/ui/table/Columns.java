package io.quayside.app.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The columns of a table: their order, their widths, which are visible, and by which one it is sorted. UI thread only.
///
/// @param <R> the table's rows
public final class Columns<R> {
    private final List<Column<R>> all = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Consumer<Optional<Sorting>> sorter = now -> {};
    private @Nullable Sorting sorting;

    Columns() {}

    void add(Column<R> column) {
        all.add(column);
        changed();
    }

    /// In the order of the screen, the hidden ones too.
    public List<Column<R>> all() {
        return List.copyOf(all);
    }

    List<Column<R>> visible() {
        return all.stream().filter(Column::isVisible).toList();
    }

    public Optional<Column<R>> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Calls whenever something of it has changed.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The one that sorts the rows: called with every other order.
    public void onSort(Consumer<Optional<Sorting>> by) {
        sorter = by;
    }

    public Optional<Sorting> sorting() {
        return Optional.ofNullable(sorting);
    }

    public void sort(Optional<Sorting> by) {
        if (!sorting().equals(by)) {
            sorting = by.orElse(null);
            sorter.accept(by);
            changed();
        }
    }

    /// Puts these columns into this order; the others stay where they are meant to be.
    public void arrange(List<Column<R>> order) {
        var next = new ArrayList<>(order);
        for (int i = 0; i < all.size(); i++) {
            if (!next.contains(all.get(i))) {
                next.add(Math.min(i, next.size()), all.get(i));
            }
        }
        if (!next.equals(all)) {
            all.clear();
            all.addAll(next);
            changed();
        }
    }

    /// Puts a column before another one.
    ///
    /// @param before null for the end
    void move(Column<R> column, @Nullable Column<R> before) {
        if (column == before) {
            return;
        }
        var next = new ArrayList<>(all);
        next.remove(column);
        next.add(before == null ? next.size() : next.indexOf(before), column);
        arrange(next);
    }

    /// The last one that is visible stays.
    public void show(Column<R> column, boolean visible) {
        if (column.isVisible() != visible && (visible || visible().size() > 1)) {
            column.visible(visible);
            changed();
        }
    }

    /// @param width in pixels
    public void resize(Column<R> column, double width) {
        if (column.width() != width) {
            column.width(width);
            changed();
        }
    }

    /// Gives the visible columns these widths.
    void resize(double[] widths) {
        var shown = visible();
        for (int i = 0; i < widths.length; i++) {
            shown.get(i).width(widths[i]);
        }
        changed();
    }

    /// The widths of the visible columns where there is this much room.
    double[] fitted(double room) {
        return ColumnWidths.fit(wanted(), least(), room);
    }

    /// The widths after the right edge of a visible column was dragged.
    ///
    /// @param now those before
    double[] dragged(double[] now, int column, double by) {
        return ColumnWidths.drag(now, least(), column, by);
    }

    private double[] wanted() {
        return visible().stream().mapToDouble(Column::width).toArray();
    }

    private double[] least() {
        return visible().stream().mapToDouble(Column::least).toArray();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
