package io.quayside.app.ui.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A table of an engine's objects, one a row, several selected at a time. Takes the keyboard. UI thread only.
///
/// Which rows there are, in which order, and which are selected is for its model to say; the table shows it, and tells
/// what a person wants.
///
/// @param <R> the rows: stable objects whose properties change
public final class ObjectTable<R> extends Region {
    private static final double ROW_HEIGHT = 30;
    private static final double HEAD_HEIGHT = 32;

    private final ObservableList<R> items;
    private final Columns<R> columns = new Columns<>();
    private final List<RowMark<R>> marks = new ArrayList<>();
    private final RowChoice<R> choice;
    private final TableHead<R> head = new TableHead<>(columns);
    private final TableBody<R> body;
    // Held here, so that it lives as long as the table.
    private final ListChangeListener<R> listener = change -> itemsChanged();
    private Consumer<List<R>> chosen = rows -> {};
    private Runnable opened = () -> {};
    private double[] widths = {};

    /// @param id the node's
    /// @param title for screen readers
    /// @param items what it shows, in this order
    public ObjectTable(String id, String title, ObservableList<R> items) {
        this.items = items;
        choice = new RowChoice<>(items);
        body = new TableBody<>(items, columns, choice, marks, ROW_HEIGHT);
        setId(id);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(title);
        setFocusTraversable(true);
        getStyleClass().addAll("table-view", "edge-to-edge", "object-table");
        getChildren().addAll(body, head);
        items.addListener(new WeakListChangeListener<>(listener));
        columns.onChange(this::requestLayout);
        body.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        body.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && rowAt(event) >= 0) {
                opened.run();
            }
        });
        var keys = new TableKeys<>(this, choice);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
    }

    public ObservableList<R> items() {
        return items;
    }

    public Columns<R> columns() {
        return columns;
    }

    /// Adds a column, which may shrink to half its width.
    ///
    /// @param key what it can be sorted by; its name in small letters is the column's id
    /// @param width in pixels
    public <T extends @Nullable Object> void column(
            Enum<?> key,
            String title,
            double width,
            Function<R, ObservableValue<T>> value,
            Supplier<ObjectCell<R, T>> cell) {
        add(key, title, width, width / 2, value, cell);
    }

    /// Adds a column that is never narrower than this.
    public <T extends @Nullable Object> void fixedColumn(
            Enum<?> key,
            String title,
            double width,
            Function<R, ObservableValue<T>> value,
            Supplier<ObjectCell<R, T>> cell) {
        add(key, title, width, width, value, cell);
    }

    private <T extends @Nullable Object> void add(
            Enum<?> key,
            String title,
            double width,
            double least,
            Function<R, ObservableValue<T>> value,
            Supplier<ObjectCell<R, T>> cell) {
        var id = Sorting.id(key);
        columns.add(new Column<>(id, title, width, least, () -> cell.get().of(id, value)));
    }

    /// Makes rows for which this holds known to stylesheets. It must not change while a row lives.
    public void mark(String state, Predicate<R> holds) {
        marks.add(new RowMark<>(PseudoClass.getPseudoClass(state), holds));
    }

    /// @param listener gets what a person selects, in the order of the table
    public void onChosen(Consumer<List<R>> listener) {
        chosen = listener;
    }

    /// @param open what a double click on a row does, which is selected by then
    public void onOpen(Runnable open) {
        opened = open;
    }

    /// @param listener called when other rows may be seen than before
    public void onScroll(Runnable listener) {
        body.onScroll(listener);
    }

    /// Selects these rows, and these alone; nobody is told. The first one is brought into sight if it is another
    /// selection.
    public void select(List<R> rows) {
        if (choice.set(rows)) {
            if (!rows.isEmpty() && choice.current() >= 0) {
                reveal(choice.current());
            }
            body.requestLayout();
        }
    }

    public List<R> selected() {
        return choice.selected();
    }

    /// The selected row that the keyboard is at.
    public Optional<R> current() {
        return Optional.ofNullable(choice.currentRow()).filter(choice::isSelected);
    }

    /// Selects a row as a person would do it.
    public void choose(int index) {
        choice.only(index);
        reveal(index);
        chosen();
    }

    /// Scrolls so that a row is at the top, as far as there are rows enough below it.
    public void scrollTo(int index) {
        body.top(index);
    }

    /// What can be seen at the moment.
    public List<R> visible() {
        return body.visible();
    }

    /// The nodes of the rows that can be seen.
    public List<ObjectRow<R>> rows() {
        return body.rows();
    }

    /// @param node shown in the rows' place when there are none
    public void setPlaceholder(Node node) {
        body.placeholder(node);
    }

    /// Where a menu that is asked for by keyboard belongs, below the table's top.
    public double menuTop() {
        return HEAD_HEIGHT + currentRow().map(row -> body.top(row) + ROW_HEIGHT).orElse(0.0);
    }

    /// The node that the keyboard is at, where it can be seen.
    private Optional<ObjectRow<R>> currentRow() {
        return body.rows().stream()
                .filter(row -> row.index() == choice.current())
                .findFirst();
    }

    int page() {
        return body.page();
    }

    void reveal(int index) {
        body.reveal(index);
    }

    /// A person has changed the selection.
    void chosen() {
        body.requestLayout();
        chosen.accept(choice.selected());
    }

    private void itemsChanged() {
        choice.itemsChanged();
        requestLayout();
        body.requestLayout();
    }

    private void press(MouseEvent event) {
        requestFocus();
        int index = rowAt(event);
        if (index < 0) {
            return;
        }
        if (event.getButton() == MouseButton.SECONDARY) {
            // A menu is about what it was opened on.
            if (!choice.isSelected(items.get(index))) {
                choice.only(index);
                chosen();
            }
        } else if (event.getButton() == MouseButton.PRIMARY) {
            if (event.isShiftDown()) {
                choice.extend(index);
            } else if (event.isShortcutDown()) {
                choice.toggle(index);
            } else {
                choice.only(index);
            }
            chosen();
        }
    }

    private static int rowAt(MouseEvent event) {
        var node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof ObjectRow<?>)) {
            node = node.getParent();
        }
        return node instanceof ObjectRow<?> row ? row.index() : -1;
    }

    @Override
    protected void layoutChildren() {
        head.resizeRelocate(0, 0, getWidth(), HEAD_HEIGHT);
        body.resizeRelocate(0, HEAD_HEIGHT, getWidth(), Math.max(0, getHeight() - HEAD_HEIGHT));
        var fitted = columns.fitted(body.room());
        // Rows whose columns are as wide as before have nothing to do.
        widths = Arrays.equals(fitted, widths) ? widths : fitted;
        head.widths(widths, body.room());
        body.widths(widths);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ROW_COUNT -> items.size();
            case COLUMN_COUNT -> columns.visible().size();
            case SELECTED_ITEMS ->
                FXCollections.<Node>observableArrayList(body.rows().stream()
                        .filter(row -> row.item() != null && choice.isSelected(row.item()))
                        .toList());
            case FOCUS_ITEM -> currentRow().orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
