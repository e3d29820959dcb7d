package io.quayside.app.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TreemapTest {
    @Test
    void everyTileHasItsShareOfTheArea() {
        var sizes = new Random(1)
                .doubles(100, 1, 1000)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        var sum = sizes.stream().mapToDouble(it -> it).sum();

        var tiles = Treemap.layout(sizes, 640, 480);

        assertThat(tiles).hasSameSizeAs(sizes);
        for (int i = 0; i < sizes.size(); i++) {
            var tile = tiles.get(i);
            assertThat(tile.width() * tile.height()).isCloseTo(sizes.get(i) / sum * 640 * 480, within(0.01));
            assertThat(tile.x() + tile.width()).isLessThanOrEqualTo(640.001);
            assertThat(tile.y() + tile.height()).isLessThanOrEqualTo(480.001);
        }
    }

    // The example of the paper: none is longer than four times its width.
    @Test
    void tilesAreNearlySquare() {
        var tiles = Treemap.layout(List.of(6.0, 6.0, 4.0, 3.0, 2.0, 2.0, 1.0), 600, 400);
        assertThat(tiles.getFirst()).isEqualTo(new Treemap.Tile(0, 0, 300, 200));
        assertThat(tiles).allMatch(tile -> tile.ratio() < 4);
    }

    @Test
    void nothingFillsNothing() {
        assertThat(Treemap.layout(List.of(), 100, 100)).isEmpty();
        assertThat(Treemap.layout(List.of(1.0), 0, 100)).isEmpty();
    }
}
