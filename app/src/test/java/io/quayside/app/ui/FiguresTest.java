package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    @Test
    void sizesHaveThreeDigitsAndAUnit() {
        assertThat(Figures.size(999)).isEqualTo("999 B");
        assertThat(Figures.size(1234)).isEqualTo("1.23 kB");
        assertThat(Figures.size(99_960_000)).isEqualTo("100 MB");
        assertThat(Figures.memory(512L << 20)).isEqualTo("512 MiB");
        assertThat(Figures.memory(1536)).isEqualTo("1.50 KiB");
    }

    @Test
    void percentagesHaveOneDigitAfterThePoint() {
        assertThat(Figures.percent(0)).isEqualTo("0.0 %");
        assertThat(Figures.percent(199.96)).isEqualTo("200.0 %");
    }

    @Test
    void agesAreAsCoarseAsAPersonWouldSay() {
        var now = Instant.parse("2026-01-10T00:00:00Z");
        assertThat(Age.of(now.minusSeconds(30), now)).isEqualTo(new Age(0, Age.Unit.MINUTES));
        assertThat(Age.of(now.minusSeconds(7200), now)).isEqualTo(new Age(2, Age.Unit.HOURS));
        assertThat(Age.of(now.plusSeconds(60), now)).as("clocks differ").isEqualTo(new Age(0, Age.Unit.MINUTES));
        assertThat(Age.of(now.minusSeconds(86400 * 90), now)).isEqualTo(new Age(3, Age.Unit.MONTHS));
    }
}
