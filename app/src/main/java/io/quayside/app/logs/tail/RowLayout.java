package io.quayside.app.logs.tail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Lays lines out as rows: one each, or as many as a line needs that is wrapped, or none where a line is folded away.
/// Places are counted in lines, so that nothing has to be laid out but what is in view. For one picture of a tail.
final class RowLayout {
    /// How many lines without a row are passed over at most, to find the next that has one.
    private static final int FARTHEST = 100_000;

    private final LineOrder order;
    private final long size;
    private final LongFunction<List<LogRow>> rowsOfLine;
    private final Map<Long, List<LogRow>> known = new HashMap<>();

    /// The row on top of the window.
    ///
    /// @param part which of its line's rows, from 0
    record Top(long position, int part) {}

    /// @param rowsOfLine by index in the store
    RowLayout(LineOrder order, LongFunction<List<LogRow>> rowsOfLine) {
        this.order = order;
        this.size = order.size();
        this.rowsOfLine = rowsOfLine;
    }

    long size() {
        return size;
    }

    private List<LogRow> rows(long position) {
        return known.computeIfAbsent(position, it -> rowsOfLine.apply(order.lineAt(it)));
    }

    /// The rows from there on, as many as wanted or as there are.
    List<LogRow> from(Top top, int count) {
        List<LogRow> rows = new ArrayList<>();
        long position = top.position;
        int skip = top.part;
        int barren = 0;
        while (position < size && rows.size() < count && barren < FARTHEST) {
            List<LogRow> all = rows(position);
            for (int i = skip; i < all.size() && rows.size() < count; i++) {
                rows.add(all.get(i));
            }
            barren = all.isEmpty() ? barren + 1 : 0;
            skip = 0;
            position++;
        }
        return rows;
    }

    /// What is on top while the last rows fill the window.
    Top end(int count) {
        return up(new Top(size, 0), count);
    }

    /// The place so many rows farther down; no farther than the last row.
    Top down(Top from, int count) {
        long position = from.position;
        int part = from.part;
        int left = count;
        int barren = 0;
        while (position < size && barren < FARTHEST) {
            int there = rows(position).size();
            if (part + left < there) {
                return new Top(position, part + left);
            }
            left -= Math.max(0, there - part);
            barren = there == 0 ? barren + 1 : 0;
            part = 0;
            position++;
        }
        return new Top(Math.max(0, size - 1), 0);
    }

    /// The place so many rows farther up; no farther than the first row.
    Top up(Top from, int count) {
        long position = from.position;
        int left = count - from.part;
        if (left <= 0) {
            return new Top(position, -left);
        }
        int barren = 0;
        while (position > 0 && barren < FARTHEST) {
            position--;
            int there = rows(position).size();
            if (there >= left) {
                return new Top(position, there - left);
            }
            left -= there;
            barren = there == 0 ? barren + 1 : 0;
        }
        return new Top(position, 0);
    }

    /// The index in the store of the line at a place; what comes next for one behind the end.
    long lineAt(long position) {
        return position < size ? order.lineAt(position) : Long.MAX_VALUE;
    }

    long positionOf(long line) {
        return Math.min(size, order.positionOf(line));
    }
}
