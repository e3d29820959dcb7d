package io.quayside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/// A line through measured values, in stretches: between two of them nothing was measured. There are no more points in
/// it than can be seen.
final class Trace {
    private Trace() {}

    /// @param at pixels from the left
    record Point(double at, double value) {}

    /// @param time by index: milliseconds, ascending
    /// @param value by index; not a number where nothing is known
    /// @param from the time at the left
    /// @param to the time at the right
    /// @param gap what is farther apart, in milliseconds, is not joined
    static List<List<Point>> of(
            int size, IntToLongFunction time, IntToDoubleFunction value, long from, long to, double width, long gap) {
        var stretches = new ArrayList<List<Point>>();
        List<Point> stretch = new ArrayList<>();
        var before = Long.MIN_VALUE / 2;
        for (var i = 0; i < size; i++) {
            var at = time.applyAsLong(i);
            // One before the left edge, so that the line comes from there.
            if (at < from - gap || at > to) {
                continue;
            }
            var now = value.applyAsDouble(i);
            if (Double.isNaN(now) || at - before > gap) {
                keep(stretch, stretches);
                stretch = new ArrayList<>();
            }
            if (!Double.isNaN(now)) {
                stretch.add(new Point((at - from) * width / (to - from), now));
                before = at;
            }
        }
        keep(stretch, stretches);
        return stretches;
    }

    private static void keep(List<Point> stretch, List<List<Point>> stretches) {
        if (!stretch.isEmpty()) {
            stretches.add(thinned(stretch));
        }
    }

    // Of the points in one column of pixels, the lowest and the highest, in their order.
    private static List<Point> thinned(List<Point> stretch) {
        var span = stretch.getLast().at() - stretch.getFirst().at();
        if (stretch.size() <= span) {
            return stretch;
        }
        var thinned = new ArrayList<Point>();
        var first = 0;
        for (var i = 1; i <= stretch.size(); i++) {
            if (i == stretch.size()
                    || Math.floor(stretch.get(i).at())
                            != Math.floor(stretch.get(first).at())) {
                column(stretch.subList(first, i), thinned);
                first = i;
            }
        }
        return thinned;
    }

    private static void column(List<Point> column, List<Point> thinned) {
        var low = column.getFirst();
        var high = column.getFirst();
        for (var point : column) {
            low = point.value() < low.value() ? point : low;
            high = point.value() > high.value() ? point : high;
        }
        if (low == high) {
            thinned.add(low);
        } else {
            thinned.add(low.at() < high.at() ? low : high);
            thinned.add(low.at() < high.at() ? high : low);
        }
    }
}
