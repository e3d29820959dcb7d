package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class TransferRateTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TransferRate rate = new TransferRate();

    private void after(long millis, long bytes) {
        rate.accept(START.plusMillis(millis), bytes);
    }

    @Test
    void aSteadyFlowHasItsRateAndTheTimeThatIsLeft() {
        for (int i = 0; i <= 100; i++) {
            after(i * 100L, i * 1000L);
        }
        assertThat(rate.perSecond()).isEqualTo(10_000);
        assertThat(rate.remaining(25_000)).contains(Duration.ofSeconds(3));
    }

    @Test
    void whatHasStoppedHasNoRateAfterAFewSeconds() {
        after(0, 0);
        after(1000, 1_000_000);
        for (int i = 2; i <= 10; i++) {
            after(i * 1000L, 1_000_000);
        }
        assertThat(rate.perSecond()).isZero();
        assertThat(rate.remaining(1)).isEmpty();
    }

    @Test
    void itIsTooEarlyToTellAtFirst() {
        after(0, 0);
        after(10, 1_000_000);
        assertThat(rate.perSecond()).isZero();
    }
}
