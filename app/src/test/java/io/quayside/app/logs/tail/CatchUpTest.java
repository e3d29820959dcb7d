package io.quayside.app.logs.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private static final long TENTH = Duration.ofMillis(100).toNanos();

    private final CatchUp past = new CatchUp();

    @Test
    void whatComesForLongFromThePastIsSaidUntilNothingComesAnyMore() {
        for (int i = 0; i < 9; i++) {
            past.look(10 + i, true, i * TENTH);
            assertThat(past.isLong()).isFalse();
        }
        past.look(50, true, 11 * TENTH);
        assertThat(past.isLong()).isTrue();

        past.look(50, true, 13 * TENTH);
        assertThat(past.isLong()).isTrue();
        past.look(50, true, 16 * TENTH);
        assertThat(past.isLong()).isFalse();
        assertThat(past.goesOn()).isFalse();
    }

    @Test
    void aLineOfNowEndsThePast() {
        for (int i = 0; i < 20; i++) {
            past.look(10 + i, true, i * TENTH);
        }
        past.look(100, false, 20 * TENTH);

        assertThat(past.isLong()).isFalse();
    }

    @Test
    void aFewLinesNowAndThenAreNoPastThatGoesOn() {
        for (int i = 0; i < 20; i++) {
            past.look(10 + i, true, i * 10 * TENTH);
            assertThat(past.isLong()).isFalse();
        }
    }
}
