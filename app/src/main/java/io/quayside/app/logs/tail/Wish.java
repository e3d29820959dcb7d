package io.quayside.app.logs.tail;

import org.jspecify.annotations.Nullable;

/// What of a tail is to be seen. Immutable.
///
/// @param place what is on top
/// @param chosen the place that somebody went to; another one is shown where a filter leaves too little below it.
///     Null when the end is followed
/// @param rows how many fit into the window
/// @param columns into which lines are wrapped; 0 for not at all
/// @param sizeAtPause how many lines the tail had when it was last followed
/// @param moveable whether it may turn to the end because the last row is in view
record Wish(Place place, Place.@Nullable At chosen, int rows, int columns, long sizeAtPause, boolean moveable) {
    static final Wish FIRST = new Wish(new Place.End(), null, 0, 0, 0, false);

    boolean follows() {
        return place instanceof Place.End;
    }

    Wish fit(int fittingRows, int fittingColumns) {
        return new Wish(place, chosen, fittingRows, fittingColumns, sizeAtPause, false);
    }

    Wish follow() {
        return new Wish(new Place.End(), null, rows, columns, sizeAtPause, false);
    }

    /// Somebody goes to a place.
    ///
    /// @param size how many lines the tail has
    Wish at(long line, int part, long size, boolean mayFollow) {
        var at = new Place.At(line, part);
        return new Wish(at, at, rows, columns, follows() ? size : sizeAtPause, mayFollow);
    }

    /// What is shown in the place of the one that was gone to.
    Wish shown(long line, int part) {
        return new Wish(new Place.At(line, part), chosen, rows, columns, sizeAtPause, false);
    }

    /// Goes back to where somebody went, since other lines are to be seen now.
    Wish back() {
        return chosen == null ? this : new Wish(chosen, chosen, rows, columns, sizeAtPause, false);
    }
}
