package io.quayside.app.ui.table;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The rows of a table: as many nodes as can be seen, moved over the items. UI thread only.
final class TableBody<R> extends Region {
    private final ObservableList<R> items;
    private final Columns<R> columns;
    private final RowChoice<R> choice;
    private final List<RowMark<R>> marks;
    private final double rowHeight;
    private final List<ObjectRow<R>> rows = new ArrayList<>();
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle clip = new Rectangle();
    private List<Column<R>> shownColumns = List.of();
    private double[] widths = {};
    private @Nullable Node placeholder;
    private double offset;
    private Runnable scrolled = () -> {};
    private boolean syncing;
    /// The row to be brought into sight with the first layout; -1 for none.
    private int sought = -1;

    /// @param items the table's
    /// @param rowHeight in pixels
    TableBody(
            ObservableList<R> items,
            Columns<R> columns,
            RowChoice<R> choice,
            List<RowMark<R>> marks,
            double rowHeight) {
        this.items = items;
        this.columns = columns;
        this.choice = choice;
        this.marks = marks;
        this.rowHeight = rowHeight;
        getStyleClass().add("table-body");
        setManaged(false);
        setClip(clip);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setUnitIncrement(rowHeight);
        bar.valueProperty().subscribe(value -> {
            if (!syncing) {
                scrollBy(value.doubleValue() - offset);
            }
        });
        getChildren().add(bar);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
    }

    void onScroll(Runnable listener) {
        scrolled = listener;
    }

    /// @param next shown when there are no rows; null for nothing
    void placeholder(@Nullable Node next) {
        if (placeholder != null) {
            getChildren().remove(placeholder);
        }
        placeholder = next;
        if (next != null) {
            getChildren().add(next);
        }
        requestLayout();
    }

    /// From left to right, the widths of the visible columns.
    void widths(double[] next) {
        widths = next;
        requestLayout();
    }

    /// The width that is left for columns.
    double room() {
        return Math.max(0, getWidth() - barWidth());
    }

    List<ObjectRow<R>> rows() {
        return rows.stream().filter(it -> it.index() >= 0).toList();
    }

    /// The items that can be seen, also in part.
    List<R> visible() {
        int from = first();
        return from >= end() ? List.of() : items.subList(from, end());
    }

    /// How many rows there is room for, at least one.
    int page() {
        return Math.max(1, (int) (getHeight() / rowHeight));
    }

    /// Scrolls as little as needed for a row to be seen whole; as soon as it is known how much can be seen.
    void reveal(int index) {
        if (getHeight() <= 0) {
            sought = index;
            return;
        }
        double top = index * rowHeight;
        if (top < offset) {
            scrollBy(top - offset);
        } else if (top + rowHeight > offset + getHeight()) {
            scrollBy(top + rowHeight - getHeight() - offset);
        }
    }

    /// Scrolls so that a row is at the top, as far as there are rows enough below it.
    void top(int index) {
        scrollBy(index * rowHeight - offset);
    }

    /// Where a row stands, below the body's top.
    double top(ObjectRow<R> row) {
        return row.index() * rowHeight - offset;
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0 && most() > 0) {
            scrollBy(-event.getDeltaY());
            event.consume();
        }
    }

    private void scrollBy(double pixels) {
        double next = Math.clamp(offset + pixels, 0, most());
        if (next != offset) {
            offset = next;
            requestLayout();
            scrolled.run();
        }
    }

    private double most() {
        return Math.max(0, items.size() * rowHeight - getHeight());
    }

    private double barWidth() {
        return most() > 0 ? Math.ceil(bar.prefWidth(-1)) : 0;
    }

    private int first() {
        return (int) (Math.min(offset, most()) / rowHeight);
    }

    private int end() {
        return Math.min(items.size(), (int) Math.ceil((Math.min(offset, most()) + getHeight()) / rowHeight));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        offset = Math.min(offset, most());
        if (sought >= 0) {
            reveal(sought);
            sought = -1;
        }
        layoutBar();
        if (placeholder != null) {
            placeholder.setVisible(items.isEmpty());
            placeholder.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        var made = fill();
        show();
        // Made while the window is laid out, when the time for styles is over.
        made.forEach(Node::applyCss);
    }

    private void layoutBar() {
        bar.setVisible(most() > 0);
        double width = barWidth();
        bar.resizeRelocate(getWidth() - width, 0, width, getHeight());
        syncing = true;
        bar.setMax(most());
        bar.setVisibleAmount(items.isEmpty() ? 0 : most() * getHeight() / (items.size() * rowHeight));
        bar.setBlockIncrement(Math.max(rowHeight, getHeight() - rowHeight));
        bar.setValue(offset);
        syncing = false;
    }

    /// Rows are made for those that are needed, and kept.
    ///
    /// @return those that have new nodes
    private List<ObjectRow<R>> fill() {
        var made = new ArrayList<ObjectRow<R>>();
        var visible = columns.visible();
        if (!visible.equals(shownColumns)) {
            shownColumns = visible;
            rows.forEach(row -> row.columns(visible));
            made.addAll(rows);
        }
        int needed = Math.min(items.size(), (int) Math.ceil(getHeight() / rowHeight) + 1);
        while (rows.size() < needed) {
            var row = new ObjectRow<>(marks);
            row.columns(visible);
            rows.add(row);
            made.add(row);
            getChildren().addFirst(row);
        }
        return made;
    }

    // A row keeps its item while it can be seen, wherever it moves to.
    private void show() {
        int from = first();
        int to = end();
        for (int slot = 0; slot < rows.size(); slot++) {
            var row = rows.get(slot);
            int index = from + Math.floorMod(slot - from, rows.size());
            var item = index < to ? items.get(index) : null;
            row.show(item == null ? -1 : index, item);
            if (item != null) {
                row.state(choice.isSelected(item), index == choice.current());
                row.widths(widths);
                row.resizeRelocate(0, Math.rint(index * rowHeight - offset), room(), rowHeight);
            }
        }
    }
}
