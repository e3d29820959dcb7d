package io.quayside.app.bench;

import io.quayside.app.ui.table.ObjectTable;
import io.quayside.app.ui.table.Sorting;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// What is done to a long table, Quayside's or JavaFX's own. UI thread only.
interface LongTable {
    int rows();

    int columns();

    void scrollTo(int row);

    /// As a click on the head of a column does it.
    void sort(int column, boolean ascending);

    static <R> LongTable of(ObjectTable<R> table) {
        return new LongTable() {
            @Override
            public int rows() {
                return table.items().size();
            }

            @Override
            public int columns() {
                return table.columns().all().size();
            }

            @Override
            public void scrollTo(int row) {
                table.scrollTo(row);
            }

            @Override
            public void sort(int column, boolean ascending) {
                var id = table.columns().all().get(column).id();
                table.columns().sort(Optional.of(new Sorting(id, ascending)));
            }
        };
    }

    static <R> LongTable of(TableView<R> table) {
        return new LongTable() {
            @Override
            public int rows() {
                return table.getItems().size();
            }

            @Override
            public int columns() {
                return table.getColumns().size();
            }

            @Override
            public void scrollTo(int row) {
                table.scrollTo(row);
            }

            @Override
            public void sort(int column, boolean ascending) {
                var by = table.getColumns().get(column);
                by.setSortType(ascending ? SortType.ASCENDING : SortType.DESCENDING);
                if (!table.getSortOrder().equals(List.of(by))) {
                    table.getSortOrder().setAll(List.of(by));
                }
            }
        };
    }
}
