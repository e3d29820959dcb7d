package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AxisTest {
    private static String read(Axis axis) {
        return String.join(" | ", axis.marks().stream().map(axis.text()::apply).toList());
    }

    @Test
    void marksAreRoundNumbersUpToOneThatCoversEverything() {
        assertThat(read(Axis.percent(87, 4))).isEqualTo("0 % | 50 % | 100 %");
        assertThat(read(Axis.percent(31, 4))).isEqualTo("0 % | 10 % | 20 % | 30 % | 40 %");
        assertThat(read(Axis.rate(3_400_000, 4))).isEqualTo("0 B/s | 1.00 MB/s | 2.00 MB/s | 3.00 MB/s | 4.00 MB/s");
    }

    @Test
    void memoryIsMarkedInPowersOfTwo() {
        assertThat(read(Axis.memory(100 * 1024 * 1024, 4))).isEqualTo("0 B | 32.0 MiB | 64.0 MiB | 96.0 MiB | 128 MiB");
    }

    @Test
    void whatIsNextToNothingDoesNotFillTheChart() {
        assertThat(Axis.percent(0.02, 2).top()).isEqualTo(1);
        assertThat(read(Axis.percent(0, 2))).isEqualTo("0 % | 0.5 % | 1 %");
        assertThat(Axis.memory(0, 2).top()).isEqualTo(1024 * 1024);
    }
}
