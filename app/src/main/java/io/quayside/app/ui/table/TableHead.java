package io.quayside.app.ui.table;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.Cursor;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The heads of a table's columns: a click sorts, a drag of an edge makes wider, a drag of a head moves its column, and
/// a menu says which columns there are. UI thread only.
final class TableHead<R> extends Region {
    /// How near an edge a press takes hold of it, in pixels.
    private static final double GRIP = 4;
    /// From here on a press is a drag.
    private static final double SLACK = 6;

    private final Columns<R> columns;
    private final Region more = new Region();
    private final Region target = new Region();
    private List<HeadCell<R>> cells = List.of();
    private double[] widths = {};
    private double room;
    private @Nullable Press press;
    /// The widths when an edge was taken hold of.
    private double[] before = {};

    /// What a mouse button went down on.
    ///
    /// @param edge whether on the right edge of the column
    /// @param moving whether its column is on the way to another place
    private record Press(int column, boolean edge, double x, boolean moving) {}

    TableHead(Columns<R> columns) {
        this.columns = columns;
        getStyleClass().add("table-head");
        setManaged(false);
        more.getStyleClass().add("columns-button");
        more.setManaged(false);
        more.setId("columns");
        target.getStyleClass().add("drop-line");
        target.setManaged(false);
        target.setVisible(false);
        getChildren().addAll(more, target);
        more.setOnMouseClicked(event -> menu().show(more, Side.BOTTOM, 0, 0));
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu().show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnMouseMoved(event -> setCursor(edgeAt(event.getX()) >= 0 ? Cursor.H_RESIZE : Cursor.DEFAULT));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
    }

    /// @param next those of the visible columns, together as wide as the room
    /// @param available in pixels, without what the scroll bar takes
    void widths(double[] next, double available) {
        widths = next;
        room = available;
        var visible = columns.visible();
        if (!cells.stream().map(HeadCell::column).toList().equals(visible)) {
            getChildren().removeAll(cells);
            cells = visible.stream().map(HeadCell::new).toList();
            getChildren().addAll(0, cells);
            cells.forEach(HeadCell::applyCss);
        }
        cells.forEach(cell -> cell.sorting(columns.sorting()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double button = Math.ceil(more.prefWidth(-1));
        for (int i = 0; i < Math.min(cells.size(), widths.length); i++) {
            // The last one gives the button its room.
            double end = i == widths.length - 1 ? Math.min(x + widths[i], getWidth() - button) : x + widths[i];
            cells.get(i).resizeRelocate(x, 0, Math.max(0, end - x), getHeight());
            x += widths[i];
        }
        more.resizeRelocate(getWidth() - button, 0, button, getHeight());
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            int edge = edgeAt(event.getX());
            int column = edge >= 0 ? edge : columnAt(event.getX());
            press = column < 0 ? null : new Press(column, edge >= 0, event.getX(), false);
            before = widths;
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        var begun = press;
        if (begun == null) {
            return;
        }
        double by = event.getX() - begun.x;
        if (begun.edge) {
            columns.resize(columns.dragged(before, begun.column, by));
        } else if (begun.moving || Math.abs(by) > SLACK) {
            press = new Press(begun.column, false, begun.x, true);
            cells.get(begun.column).dragged(true);
            double line = edge(dropAt(event.getX()));
            target.resizeRelocate(Math.clamp(line - 1, 0, Math.max(0, getWidth() - 2)), 0, 2, getHeight());
            target.setVisible(true);
            setCursor(Cursor.CLOSED_HAND);
        }
        event.consume();
    }

    private void release(MouseEvent event) {
        var begun = press;
        press = null;
        target.setVisible(false);
        setCursor(Cursor.DEFAULT);
        if (begun == null || begun.edge) {
            return;
        }
        var column = cells.get(begun.column).column();
        if (begun.moving) {
            cells.get(begun.column).dragged(false);
            int to = dropAt(event.getX());
            columns.move(column, to < cells.size() ? cells.get(to).column() : null);
        } else {
            columns.sort(Sorting.after(columns.sorting(), column.id()));
        }
        event.consume();
    }

    /// The column whose right edge is here; -1 for none. The last one's cannot be moved.
    private int edgeAt(double x) {
        return IntStream.range(0, Math.max(0, cells.size() - 1))
                .filter(i -> Math.abs(edge(i + 1) - x) <= GRIP)
                .findFirst()
                .orElse(-1);
    }

    private int columnAt(double x) {
        return IntStream.range(0, cells.size())
                .filter(i -> x >= edge(i) && x < edge(i + 1))
                .findFirst()
                .orElse(-1);
    }

    /// The column before which one that is let go here would come.
    private int dropAt(double x) {
        return (int) IntStream.range(0, cells.size())
                .filter(i -> (edge(i) + edge(i + 1)) / 2 < x)
                .count();
    }

    /// The left edge of a column.
    private double edge(int column) {
        double x = 0;
        for (int i = 0; i < column; i++) {
            x += widths[i];
        }
        return Math.min(x, room);
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        for (var column : columns.all()) {
            var item = new CheckMenuItem(column.title());
            item.setSelected(column.isVisible());
            item.setOnAction(event -> {
                columns.show(column, item.isSelected());
                item.setSelected(column.isVisible());
            });
            menu.getItems().add(item);
        }
        return menu;
    }
}
