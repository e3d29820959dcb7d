package io.quayside.app.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static double[] of(double... widths) {
        return widths;
    }

    @Test
    void columnsShareTheRoomInProportion() {
        assertThat(ColumnWidths.fit(of(100, 200, 100), of(10, 10, 10), 800)).containsExactly(200, 400, 200);
    }

    @Test
    void aColumnIsNotNarrowerThanItsLeast() {
        assertThat(ColumnWidths.fit(of(100, 100, 200), of(100, 20, 20), 250)).containsExactly(100, 50, 100);
    }

    @Test
    void whereThereIsNoRoomForTheLeastAllGiveWay() {
        assertThat(ColumnWidths.fit(of(100, 100), of(100, 100), 100)).containsExactly(50, 50);
    }

    @Test
    void anEdgeThatIsMovedRightTakesFromThoseBehindTheNearestFirst() {
        assertThat(ColumnWidths.drag(of(100, 100, 100), of(50, 80, 50), 0, 50)).containsExactly(150, 80, 70);
    }

    @Test
    void anEdgeThatIsMovedLeftGivesToTheNext() {
        assertThat(ColumnWidths.drag(of(100, 100, 100), of(50, 50, 50), 0, -80)).containsExactly(50, 150, 100);
    }

    @Test
    void theLastEdgeStays() {
        assertThat(ColumnWidths.drag(of(100, 100), of(50, 50), 1, 30)).containsExactly(100, 100);
    }

    @Test
    void columnsFillTheRoomOnWholePixelsHoweverTheyAre() {
        var random = new Random(42);
        for (int turn = 0; turn < 500; turn++) {
            double room = random.nextInt(3_000);
            double[] wanted = random.doubles(1 + random.nextInt(9), 1, 500).toArray();
            double[] least = Arrays.stream(wanted).map(it -> it / 2).toArray();

            double[] widths = ColumnWidths.fit(wanted, least, room);

            assertThat(Arrays.stream(widths).sum()).isEqualTo(room);
            assertThat(Arrays.stream(widths).allMatch(it -> it == Math.rint(it) && it >= 0))
                    .isTrue();
        }
    }
}
