package io.quayside.app.ui.table;

import java.util.Locale;
import java.util.Optional;

/// By which column a table is sorted.
///
/// @param column its id
public record Sorting(String column, boolean ascending) {
    public static Sorting upwards(Enum<?> key) {
        return new Sorting(id(key), true);
    }

    /// The id of the column that has this key.
    public static String id(Enum<?> key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    /// The key of the column.
    ///
    /// @param keys of the table's columns
    public <K extends Enum<K>> K key(Class<K> keys) {
        return Enum.valueOf(keys, column.toUpperCase(Locale.ROOT));
    }

    /// What a click on the head of a column makes of it: first upwards, then downwards, then not at all.
    static Optional<Sorting> after(Optional<Sorting> now, String column) {
        if (now.isEmpty() || !now.get().column.equals(column)) {
            return Optional.of(new Sorting(column, true));
        }
        return now.get().ascending ? Optional.of(new Sorting(column, false)) : Optional.empty();
    }
}
