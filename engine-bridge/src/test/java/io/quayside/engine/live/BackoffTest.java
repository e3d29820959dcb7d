package io.quayside.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackoffTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final Backoff backoff = new Backoff();

    @Test
    void everyWaitIsLongerButAnEngineThatIsBackIsSeenWithinTwoSeconds() {
        for (int expected : new int[] {250, 500, 1000, 1500, 1500}) {
            assertThat(backoff.next().toMillis()).isBetween(expected * 8L / 10, expected * 12L / 10);
        }
    }

    @Test
    void anEngineThatStaysAwayForMinutesIsAskedLessOften() {
        for (int i = 0; i < 120; i++) {
            assertThat(backoff.next()).isLessThan(Duration.ofSeconds(2));
        }
        assertThat(backoff.next()).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void aSuccessMakesTheNextWaitShort() {
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void somebodyInAHurryEndsTheWait() throws InterruptedException {
        var looks = new AtomicInteger();
        backoff.await(LONG, () -> {
            if (looks.incrementAndGet() == 2) {
                backoff.hurry();
            }
            return "";
        });
        assertThat(looks).hasValue(2);
    }

    @Test
    void aNewSignEndsTheWait() throws InterruptedException {
        var sign = new AtomicInteger();
        backoff.await(LONG, () -> sign.incrementAndGet() < 4 ? "old" : "new");
        assertThat(sign).hasValue(4);
    }
}
