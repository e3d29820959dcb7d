package io.quayside.app.ui;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// A table of an engine's objects, one a row, several selected at a time. UI thread only.
///
/// @param <R> the rows: stable objects whose properties change
/// @param <K> what it can be sorted by: a column each
public final class ObjectTable<R, K extends Enum<K>> {
    private static final double ROW_HEIGHT = 30;

    private final TableView<R> table = new TableView<>();

    /// @param id the node's
    /// @param title for screen readers
    public ObjectTable(String id, String title) {
        table.setId(id);
        table.setAccessibleText(title);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getStyleClass().addAll("edge-to-edge", "dense");
    }

    public TableView<R> node() {
        return table;
    }

    /// Adds a column, which may shrink to half its width.
    public <T extends @Nullable Object> TableColumn<R, T> column(
            K key, String title, double width, Function<R, ObservableValue<T>> value, Supplier<TableCell<R, T>> cell) {
        var column = new TableColumn<R, T>(title);
        column.setId(key.name().toLowerCase(Locale.ROOT));
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setCellValueFactory(features -> value.apply(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
        return column;
    }

    /// Adds a column that is never narrower than this.
    public <T extends @Nullable Object> TableColumn<R, T> fixedColumn(
            K key, String title, double width, Function<R, ObservableValue<T>> value, Supplier<TableCell<R, T>> cell) {
        var column = column(key, title, width, value, cell);
        column.setMinWidth(width);
        return column;
    }
}
