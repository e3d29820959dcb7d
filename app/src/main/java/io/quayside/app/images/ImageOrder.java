package io.quayside.app.images;

import io.quayside.app.ui.NaturalOrder;
import java.util.Comparator;

/// How the list is sorted; equal ones by name.
record ImageOrder(Key key, boolean ascending) {
    static final ImageOrder USUAL = new ImageOrder(Key.NAME, true);

    enum Key {
        /// Dangling ones last.
        NAME,
        ID,
        /// The largest first.
        SIZE,
        /// The newest first.
        CREATED,
        /// Those that most containers were made from first.
        USERS
    }

    Comparator<ImageRow> comparator() {
        Comparator<ImageRow> comparator = switch (key) {
            case NAME ->
                Comparator.comparing((ImageRow row) -> row.image().isDangling())
                        .thenComparing(ImageRow::toString, NaturalOrder.NAMES);
            case ID -> Comparator.comparing((ImageRow row) -> row.image().id());
            case SIZE -> Comparator.comparingLong((ImageRow row) -> -row.image().size());
            case CREATED ->
                Comparator.comparing((ImageRow row) -> row.image().created()).reversed();
            case USERS ->
                Comparator.comparingInt((ImageRow row) -> -row.face().users().size());
        };
        return (ascending ? comparator : comparator.reversed()).thenComparing(ImageRow::toString, NaturalOrder.NAMES);
    }
}
