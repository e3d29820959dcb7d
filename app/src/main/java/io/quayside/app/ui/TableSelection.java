package io.quayside.app.ui;

import io.quayside.app.fx.Disposables;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Holds a table's selection and a model's together. The model's is the true one: the table shifts its own when rows
/// come and go, but not always to the rows that a person chose.
public final class TableSelection<T> {
    private final TableView<T> table;
    private final Supplier<List<T>> wanted;
    private final Consumer<List<T>> chosen;
    private boolean applying;

    /// @param wanted the model's selection
    /// @param chosen gets what a person selects
    public TableSelection(TableView<T> table, Supplier<List<T>> wanted, Consumer<List<T>> chosen) {
        this.table = table;
        this.wanted = wanted;
        this.chosen = chosen;
    }

    /// @param revision changes when the model's rows or selection have changed
    public void attach(ObservableValue<?> revision, Disposables held) {
        ListChangeListener<T> listener = change -> choose();
        var selected = table.getSelectionModel().getSelectedItems();
        selected.addListener(listener);
        held.onClose(() -> selected.removeListener(listener));
        held.observe(revision, ignored -> apply());
        EventHandler<MouseEvent> press = this::press;
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, press);
        held.onClose(() -> table.removeEventFilter(MouseEvent.MOUSE_PRESSED, press));
    }

    // A menu is about what it was opened on.
    private void press(MouseEvent event) {
        var node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow<?>)) {
            node = node.getParent();
        }
        if (event.getButton() == MouseButton.SECONDARY
                && node instanceof TableRow<?> row
                && !row.isEmpty()
                && !row.isSelected()) {
            table.getSelectionModel().clearAndSelect(row.getIndex());
        }
    }

    private List<T> inTable() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void choose() {
        if (!applying) {
            chosen.accept(inTable());
        }
    }

    private void apply() {
        var rows = wanted.get();
        if (inTable().equals(rows)) {
            return;
        }
        applying = true;
        var focused = table.getFocusModel().getFocusedIndex();
        table.getSelectionModel().clearSelection();
        if (!rows.isEmpty()) {
            var indices = rows.stream()
                    .mapToInt(table.getItems()::indexOf)
                    .filter(index -> index >= 0)
                    .sorted()
                    .toArray();
            if (indices.length > 0) {
                table.getSelectionModel().selectIndices(indices[0], indices);
            }
        } else if (focused >= 0) {
            // The keyboard goes on from where it was.
            table.getFocusModel().focus(Math.min(focused, table.getItems().size() - 1));
        }
        applying = false;
    }
}
