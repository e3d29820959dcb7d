package io.quayside.app.disk;

import java.util.ArrayList;
import java.util.List;

/// Fills a rectangle with smaller ones whose areas are to each other as the sizes are, as square as can be (squarified,
/// after Bruls, Huizing and van Wijk, 2000).
final class Treemap {
    private Treemap() {}

    record Tile(double x, double y, double width, double height) {
        double ratio() {
            return Math.max(width / height, height / width);
        }
    }

    /// @param sizes positive, the largest first
    /// @return a tile for each, in the same order
    static List<Tile> layout(List<Double> sizes, double width, double height) {
        var tiles = new ArrayList<Tile>();
        var sum = sizes.stream().mapToDouble(it -> it).sum();
        if (sum <= 0 || width <= 0 || height <= 0) {
            return tiles;
        }
        var scale = width * height / sum;
        var areas = sizes.stream().map(it -> it * scale).toList();
        var rest = new Tile(0, 0, width, height);
        var from = 0;
        while (from < areas.size()) {
            var to = from + 1;
            // A row takes one more as long as its worst tile gets no longer.
            while (to < areas.size()
                    && worst(areas.subList(from, to + 1), side(rest)) <= worst(areas.subList(from, to), side(rest))) {
                to++;
            }
            rest = row(areas.subList(from, to), rest, tiles);
            from = to;
        }
        return tiles;
    }

    private static double side(Tile rest) {
        return Math.min(rest.width(), rest.height());
    }

    private static double worst(List<Double> row, double side) {
        var sum = row.stream().mapToDouble(it -> it).sum();
        var thick = sum / side;
        return row.stream()
                .mapToDouble(it -> {
                    var length = it / thick;
                    return Math.max(length / thick, thick / length);
                })
                .max()
                .orElse(Double.MAX_VALUE);
    }

    /// @return what is left
    private static Tile row(List<Double> row, Tile rest, List<Tile> tiles) {
        var sum = row.stream().mapToDouble(it -> it).sum();
        var upright = rest.width() >= rest.height();
        var thick = sum / side(rest);
        var at = upright ? rest.y() : rest.x();
        for (var area : row) {
            var length = area / thick;
            tiles.add(upright ? new Tile(rest.x(), at, thick, length) : new Tile(at, rest.y(), length, thick));
            at += length;
        }
        return upright
                ? new Tile(rest.x() + thick, rest.y(), Math.max(0, rest.width() - thick), rest.height())
                : new Tile(rest.x(), rest.y() + thick, rest.width(), Math.max(0, rest.height() - thick));
    }
}
