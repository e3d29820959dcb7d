package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.ui.Trace.Point;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class TraceTest {
    private static final long GAP = 5000;

    @Test
    void whatWasNotMeasuredIsNotDrawn() {
        long[] times = {0, 1000, 2000, 9000, 10_000, 11_000};
        double[] values = {1, 2, 3, 4, Double.NaN, 6};

        assertThat(Trace.of(times.length, i -> times[i], i -> values[i], 0, 20_000, 200, GAP))
                .containsExactly(
                        List.of(new Point(0, 1), new Point(10, 2), new Point(20, 3)),
                        List.of(new Point(90, 4)),
                        List.of(new Point(110, 6)));
    }

    @Test
    void whatIsOutOfSightIsLeftOut() {
        long[] times = {0, 8000, 10_000, 11_000};
        double[] values = {1, 2, 3, 4};

        assertThat(Trace.of(times.length, i -> times[i], i -> values[i], 10_000, 20_000, 100, GAP))
                .containsExactly(List.of(new Point(-20, 2), new Point(0, 3), new Point(10, 4)));
    }

    @Test
    void ofManyPointsInOneColumnTheHighestAndTheLowestStay() {
        var times = LongStream.range(0, 1800).map(second -> second * 1000).toArray();
        var values = IntStream.range(0, 1800)
                .mapToDouble(second -> second == 700 ? 99 : second % 2)
                .toArray();

        var traces = Trace.of(times.length, i -> times[i], i -> values[i], 0, 1_800_000, 100, GAP);

        assertThat(traces).hasSize(1);
        assertThat(traces.getFirst())
                .hasSizeBetween(100, 202)
                .extracting(Point::value)
                .contains(0.0, 99.0);
        assertThat(traces.getFirst()).isSortedAccordingTo(java.util.Comparator.comparing(Point::at));
    }
}
