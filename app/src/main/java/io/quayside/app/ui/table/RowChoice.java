package io.quayside.app.ui.table;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are selected, and which one the keyboard is at. Kept by object, not by place, so that rows may
/// come, go and move. UI thread only.
///
/// @param <R> the rows; compared by `equals`
final class RowChoice<R> {
    private final List<R> items;
    private final Set<R> selected = new LinkedHashSet<>();
    private @Nullable R current;
    private @Nullable R anchor;
    /// Where the current one was last: the keyboard goes on from there when it has gone.
    private int place = -1;

    /// @param items the table's, as they are at any time
    RowChoice(List<R> items) {
        this.items = items;
    }

    boolean isSelected(R row) {
        return selected.contains(row);
    }

    boolean isEmpty() {
        return selected.isEmpty();
    }

    /// The place of the row that the keyboard is at; -1 when it is at none.
    int current() {
        return place;
    }

    @Nullable
    R currentRow() {
        return current;
    }

    /// In the table's order.
    List<R> selected() {
        return selected.size() < 2
                ? List.copyOf(selected)
                : items.stream().filter(selected::contains).toList();
    }

    /// Selects this row alone.
    void only(int index) {
        selected.clear();
        selected.add(items.get(index));
        goTo(index);
        anchor = current;
    }

    void toggle(int index) {
        var row = items.get(index);
        if (!selected.remove(row)) {
            selected.add(row);
        }
        goTo(index);
        anchor = row;
    }

    /// Selects everything from the row where the selection began up to this one, and nothing else.
    void extend(int index) {
        int from = anchor == null ? -1 : items.indexOf(anchor);
        if (from < 0) {
            only(index);
            return;
        }
        selected.clear();
        selected.addAll(items.subList(Math.min(from, index), Math.max(from, index) + 1));
        goTo(index);
    }

    void all() {
        selected.addAll(items);
    }

    /// Leads the keyboard to a row without selecting it.
    void goTo(int index) {
        place = index;
        current = items.get(index);
    }

    /// Takes over a selection.
    ///
    /// @return whether it is another one
    boolean set(List<R> rows) {
        if (rows.size() == selected.size() && selected.containsAll(rows)) {
            return false;
        }
        selected.clear();
        selected.addAll(rows);
        if (!rows.isEmpty() && (current == null || !selected.contains(current))) {
            int index = items.indexOf(rows.getFirst());
            if (index >= 0) {
                goTo(index);
                anchor = current;
            }
        }
        return true;
    }

    /// Rows have come, gone or moved.
    void itemsChanged() {
        if (!selected.isEmpty()) {
            selected.retainAll(new HashSet<>(items));
        }
        int index = current == null ? -1 : items.indexOf(current);
        if (index >= 0) {
            place = index;
        } else if (place >= 0) {
            place = Math.min(place, items.size() - 1);
            current = place < 0 ? null : items.get(place);
        }
    }
}
