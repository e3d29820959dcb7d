package io.quayside.app.ui.table;

import java.util.function.Supplier;

/// A column of a table; [Columns] changes it. UI thread only.
///
/// @param <R> the table's rows
public final class Column<R> {
    private final String id;
    private final String title;
    private final double least;
    private final Supplier<ObjectCell<R, ?>> cells;
    private double width;
    private boolean visible = true;

    Column(String id, String title, double width, double least, Supplier<ObjectCell<R, ?>> cells) {
        this.id = id;
        this.title = title;
        this.width = width;
        this.least = least;
        this.cells = cells;
    }

    public String id() {
        return id;
    }

    String title() {
        return title;
    }

    /// In pixels, as a person chose it; the table makes it fit.
    public double width() {
        return width;
    }

    /// In pixels; narrower only where a table has no room for that of all columns.
    double least() {
        return least;
    }

    public boolean isVisible() {
        return visible;
    }

    ObjectCell<R, ?> cell() {
        return cells.get();
    }

    void width(double next) {
        width = next;
    }

    void visible(boolean next) {
        visible = next;
    }
}
