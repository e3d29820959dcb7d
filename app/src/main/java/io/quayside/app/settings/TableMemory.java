package io.quayside.app.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// Remembers how a person arranged a table: the order, widths and visibility of its columns, and its sort order. Every
/// column that takes part has an id. UI thread only.
public final class TableMemory {
    private final Settings settings;
    private final String id;
    private boolean restoring;

    /// @param id the table's, "containers"
    public TableMemory(Settings settings, String id) {
        this.settings = settings;
        this.id = id;
    }

    /// Arranges the table as it was left and keeps what is changed from now on. Called once per table, with all its
    /// columns in it and its default sort order set.
    public <T> void attach(TableView<T> table) {
        settings.table(id).ifPresent(state -> restore(table, state));
        InvalidationListener listener = (Observable ignored) -> save(table);
        table.getColumns().addListener(listener);
        table.getSortOrder().addListener(listener);
        for (var column : table.getColumns()) {
            column.widthProperty().addListener(listener);
            column.visibleProperty().addListener(listener);
            column.sortTypeProperty().addListener(listener);
        }
    }

    private <T> void restore(TableView<T> table, TableState state) {
        restoring = true;
        var known = new HashMap<String, TableColumn<T, ?>>();
        table.getColumns().forEach(column -> known.put(column.getId(), column));
        var ordered = new ArrayList<TableColumn<T, ?>>();
        for (var remembered : state.columns()) {
            var column = known.get(remembered.id());
            if (column != null && !ordered.contains(column)) {
                column.setPrefWidth(remembered.width());
                column.setVisible(remembered.visible());
                ordered.add(column);
            }
        }
        // Columns that are newer than the memory stay where they are meant to be.
        for (int i = 0; i < table.getColumns().size(); i++) {
            var column = table.getColumns().get(i);
            if (!ordered.contains(column)) {
                ordered.add(Math.min(i, ordered.size()), column);
            }
        }
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
        restoreSort(table, state, known);
        restoring = false;
    }

    private static <T> void restoreSort(TableView<T> table, TableState state, Map<String, TableColumn<T, ?>> known) {
        List<TableColumn<T, ?>> sort = new ArrayList<>();
        for (var remembered : state.sort()) {
            var column = known.get(remembered.column());
            if (column != null) {
                column.setSortType(remembered.descending() ? SortType.DESCENDING : SortType.ASCENDING);
                sort.add(column);
            }
        }
        table.getSortOrder().setAll(sort);
    }

    private <T> void save(TableView<T> table) {
        // While a column is dragged to another place, the table has none of them for a moment.
        if (restoring || table.getColumns().isEmpty()) {
            return;
        }
        var columns = table.getColumns().stream()
                .map(it -> new TableState.Column(it.getId(), it.getWidth(), it.isVisible()))
                .toList();
        var sort = table.getSortOrder().stream()
                .map(it -> new TableState.Sort(it.getId(), it.getSortType() == SortType.DESCENDING))
                .toList();
        settings.setTable(id, new TableState(columns, sort));
    }
}
