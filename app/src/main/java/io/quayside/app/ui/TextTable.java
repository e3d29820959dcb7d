package io.quayside.app.ui;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A table of values that are replaced as a whole. A click on a heading sorts: numbers by their size, texts as people
/// look for names; that lasts when others are shown. The shortcut for copying copies the selected lines, tab-separated.
public final class TextTable<T> extends TableView<T> {
    private static final double ROW_HEIGHT = 30;

    private final Map<TableColumn<T, ?>, Function<T, String>> words = new LinkedHashMap<>();
    private final ObservableList<T> values = FXCollections.observableArrayList();

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
        follow(values);
    }

    public TextTable<T> column(String title, double width, Function<T, String> text) {
        return column(title, width, text, Comparator.comparing(text, NaturalOrder.NAMES));
    }

    /// As [#column], of what is sorted in another way than its text: a time, for one.
    public TextTable<T> column(String title, double width, Function<T, String> text, Comparator<T> order) {
        return add(title, width, text, order, Pos.CENTER_LEFT, OverrunStyle.ELLIPSIS);
    }

    /// As [#column], for names of which many begin alike: what does not fit is left out in the middle.
    public TextTable<T> names(String title, double width, Function<T, String> text) {
        var order = Comparator.comparing(text, NaturalOrder.NAMES);
        return add(title, width, text, order, Pos.CENTER_LEFT, OverrunStyle.CENTER_ELLIPSIS);
    }

    /// As [#column], of numbers, which stand one under the other.
    ///
    /// @param number by which they are sorted
    public TextTable<T> numbers(String title, double width, Function<T, String> text, ToLongFunction<T> number) {
        return add(title, width, text, Comparator.comparingLong(number), Pos.CENTER_RIGHT, OverrunStyle.ELLIPSIS);
    }

    /// Does nothing when these are shown already.
    public void show(List<T> shown) {
        if (!values.equals(shown)) {
            values.setAll(shown);
        }
    }

    /// Shows what a list holds, as it changes; sorting leaves that list alone.
    public void follow(ObservableList<T> list) {
        var sorted = new SortedList<>(list);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
    }

    private void copy() {
        var lines = new StringBuilder();
        for (var value : getSelectionModel().getSelectedItems()) {
            for (var column : getColumns()) {
                lines.append(column == getColumns().getFirst() ? "" : "\t")
                        .append(words.getOrDefault(column, it -> "").apply(value));
            }
            lines.append('\n');
        }
        Clip.copy(lines.toString());
    }

    private TextTable<T> add(
            String title, double width, Function<T, String> text, Comparator<T> order, Pos place, OverrunStyle cut) {
        var column = new TableColumn<T, T>(title);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(ignored -> new OneLineCell<>(text, place, cut));
        words.put(column, text);
        getColumns().add(column);
        return this;
    }
}
