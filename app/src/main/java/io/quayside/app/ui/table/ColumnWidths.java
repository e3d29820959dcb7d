package io.quayside.app.ui.table;

import java.util.Arrays;

/// How columns share the width of their table. All figures in pixels.
final class ColumnWidths {
    private ColumnWidths() {}

    /// Widths that fill the room: in proportion to those wanted, and none less than its least as long as there is room
    /// for that.
    static double[] fit(double[] wanted, double[] least, double room) {
        double floor = sum(least);
        if (room <= floor) {
            return whole(scaled(least, floor <= 0 ? 0 : room / floor), room);
        }
        // What cannot shrink any further takes no part in the next turn.
        var fixed = new boolean[wanted.length];
        while (true) {
            double free = room;
            double asked = 0;
            for (int i = 0; i < wanted.length; i++) {
                free -= fixed[i] ? least[i] : 0;
                asked += fixed[i] ? 0 : wanted[i];
            }
            var widths = new double[wanted.length];
            boolean again = false;
            for (int i = 0; i < wanted.length; i++) {
                widths[i] = fixed[i] ? least[i] : wanted[i] * free / asked;
                if (!fixed[i] && widths[i] < least[i]) {
                    fixed[i] = true;
                    again = true;
                }
            }
            if (!again) {
                return whole(widths, room);
            }
        }
    }

    /// Widths after the right edge of a column was moved: those behind it make room, the nearest first, or the next one
    /// takes it.
    static double[] drag(double[] widths, double[] least, int column, double by) {
        var next = widths.clone();
        if (column >= widths.length - 1) {
            return next;
        }
        if (by < 0) {
            double taken = Math.min(-by, Math.max(0, widths[column] - least[column]));
            next[column] -= taken;
            next[column + 1] += taken;
            return next;
        }
        double left = by;
        for (int i = column + 1; i < widths.length && left > 0; i++) {
            double taken = Math.min(left, Math.max(0, widths[i] - least[i]));
            next[i] -= taken;
            next[column] += taken;
            left -= taken;
        }
        return next;
    }

    private static double[] scaled(double[] widths, double factor) {
        return Arrays.stream(widths).map(it -> it * factor).toArray();
    }

    /// Edges on whole pixels, so that lines between columns are sharp.
    private static double[] whole(double[] widths, double room) {
        double end = 0;
        double before = 0;
        for (int i = 0; i < widths.length; i++) {
            end += widths[i];
            double edge = i == widths.length - 1 ? Math.max(0, room) : Math.rint(end);
            widths[i] = edge - before;
            before = edge;
        }
        return widths;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
