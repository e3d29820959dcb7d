package io.quayside.app.logs.tail;

import java.util.List;

/// What a wish comes to, with the lines that there are.
///
/// @param wish as it goes on from here
record View(Wish wish, RowLayout.Top top, List<LogRow> rows) {
    /// @param move so many rows farther down than wished
    /// @param size how many lines the tail has
    /// @param settled whether a filter has looked at all of them. Until it has, too few may be known to fill the
    ///     window, which stays where it is
    static View of(RowLayout layout, Wish wish, int move, long size, boolean settled) {
        if (!settled && move == 0 && wish.place() instanceof Place.At at) {
            var stays = new RowLayout.Top(layout.positionOf(at.line()), at.part());
            return new View(wish, stays, layout.from(stays, wish.rows()));
        }
        var last = layout.end(wish.rows());
        var top = switch (wish.place()) {
            case Place.End ignored -> last;
            case Place.At at -> new RowLayout.Top(layout.positionOf(at.line()), at.part());
        };
        if (move < 0) {
            top = layout.up(top, -move);
        } else if (move > 0) {
            top = layout.down(top, move);
        }
        boolean atEnd = isBelow(top, last) || top.equals(last);
        if (atEnd) {
            top = last;
        }
        if (atEnd && (move > 0 || wish.moveable() || wish.follows())) {
            return new View(wish.follow(), last, layout.from(last, wish.rows()));
        }
        long line = layout.lineAt(top.position());
        var next =
                move == 0 && !wish.moveable() ? wish.shown(line, top.part()) : wish.at(line, top.part(), size, false);
        return new View(next, top, layout.from(top, wish.rows()));
    }

    private static boolean isBelow(RowLayout.Top top, RowLayout.Top other) {
        return top.position() > other.position() || (top.position() == other.position() && top.part() > other.part());
    }
}
