package io.quayside.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// A table of values that are replaced as a whole. The shortcut for copying copies the selected lines, tab-separated.
public final class TextTable<T> extends TableView<T> {
    private static final double ROW_HEIGHT = 30;

    /// @param name for screen readers
    /// @param none what stands there when there is nothing
    public TextTable(String name, String none) {
        setAccessibleText(name);
        setPlaceholder(new Label(none));
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getStyleClass().add("dense");
        setOnKeyPressed(event -> {
            if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
                copy();
                event.consume();
            }
        });
    }

    public TextTable<T> column(String title, double width, Function<T, String> text) {
        getColumns().add(made(title, width, text));
        return this;
    }

    /// As [#column], for names of which many begin alike: what does not fit is left out in the middle.
    public TextTable<T> names(String title, double width, Function<T, String> text) {
        var column = made(title, width, text);
        column.setCellFactory(ignored -> new NameCell<>());
        getColumns().add(column);
        return this;
    }

    /// Does nothing when these are shown already.
    public void show(List<T> values) {
        if (!values.equals(getItems())) {
            getItems().setAll(values);
        }
    }

    private void copy() {
        var lines = new StringBuilder();
        for (var value : getSelectionModel().getSelectedItems()) {
            for (var column : getColumns()) {
                lines.append(column == getColumns().getFirst() ? "" : "\t").append(column.getCellData(value));
            }
            lines.append('\n');
        }
        Clip.copy(lines.toString());
    }

    private static <T> TableColumn<T, String> made(String title, double width, Function<T, String> text) {
        var column = new TableColumn<T, String>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(features -> new ReadOnlyStringWrapper(text.apply(features.getValue())));
        return column;
    }

    private static final class NameCell<T> extends TableCell<T, String> {
        NameCell() {
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }
}
