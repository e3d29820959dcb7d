package io.quayside.app.logs.tail;

/// What of a tail is to be seen. Immutable.
///
/// @param rows how many fit into the window
/// @param columns into which lines are wrapped; 0 for not at all
/// @param sizeAtPause how many lines the tail had when it was last followed
/// @param moveable whether it may turn to the end because the last row is in view
record Wish(Place place, int rows, int columns, long sizeAtPause, boolean moveable) {
    static final Wish FIRST = new Wish(new Place.End(), 0, 0, 0, false);

    boolean follows() {
        return place instanceof Place.End;
    }

    Wish fit(int fittingRows, int fittingColumns) {
        return new Wish(place, fittingRows, fittingColumns, sizeAtPause, false);
    }

    Wish follow() {
        return new Wish(new Place.End(), rows, columns, sizeAtPause, false);
    }

    /// @param size how many lines the tail has
    Wish at(long line, int part, long size, boolean mayFollow) {
        return new Wish(new Place.At(line, part), rows, columns, follows() ? size : sizeAtPause, mayFollow);
    }
}
