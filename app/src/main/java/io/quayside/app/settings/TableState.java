package io.quayside.app.settings;

import java.util.List;

/// How a person arranged a table.
///
/// @param columns in the order of the screen
/// @param sort the sort order's columns, the first counts most
public record TableState(List<Column> columns, List<Sort> sort) {
    public TableState {
        columns = List.copyOf(columns);
        sort = List.copyOf(sort);
    }

    /// @param width in pixels
    public record Column(String id, double width, boolean visible) {}

    public record Sort(String column, boolean descending) {}
}
