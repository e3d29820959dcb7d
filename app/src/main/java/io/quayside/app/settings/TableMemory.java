package io.quayside.app.settings;

import io.quayside.app.ui.table.Column;
import io.quayside.app.ui.table.Columns;
import io.quayside.app.ui.table.Sorting;
import java.util.ArrayList;

/// Remembers how a person arranged a table: the order, widths and visibility of its columns, and its sort order. UI
/// thread only.
public final class TableMemory {
    private final Settings settings;
    private final String id;

    /// @param id the table's, "containers"
    public TableMemory(Settings settings, String id) {
        this.settings = settings;
        this.id = id;
    }

    /// Arranges the table as it was left and keeps what is changed from now on. Called once per table, with all its
    /// columns in it and its default sort order set.
    public <R> void attach(Columns<R> columns) {
        settings.table(id).ifPresent(state -> restore(columns, state));
        columns.onChange(() -> settings.setTable(id, state(columns)));
    }

    private static <R> void restore(Columns<R> columns, TableState state) {
        var ordered = new ArrayList<Column<R>>();
        for (var remembered : state.columns()) {
            var column = columns.find(remembered.id()).orElse(null);
            if (column != null && !ordered.contains(column)) {
                columns.resize(column, remembered.width());
                columns.show(column, remembered.visible());
                ordered.add(column);
            }
        }
        columns.arrange(ordered);
        columns.sort(state.sort().stream()
                .filter(it -> columns.find(it.column()).isPresent())
                .findFirst()
                .map(it -> new Sorting(it.column(), !it.descending())));
    }

    private static <R> TableState state(Columns<R> columns) {
        return new TableState(
                columns.all().stream()
                        .map(it -> new TableState.Column(it.id(), it.width(), it.isVisible()))
                        .toList(),
                columns.sorting().stream()
                        .map(it -> new TableState.Sort(it.column(), !it.ascending()))
                        .toList());
    }
}
