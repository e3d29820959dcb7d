package io.quayside.app.ui.table;

import java.util.Optional;

/// By which column a table is sorted.
///
/// @param column its id
public record Sorting(String column, boolean ascending) {
    /// What a click on the head of a column makes of it: first upwards, then downwards, then not at all.
    static Optional<Sorting> after(Optional<Sorting> now, String column) {
        if (now.isEmpty() || !now.get().column.equals(column)) {
            return Optional.of(new Sorting(column, true));
        }
        return now.get().ascending ? Optional.of(new Sorting(column, false)) : Optional.empty();
    }
}
