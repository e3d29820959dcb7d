package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTimesTest {
    private final SeenTimes seen = new SeenTimes();

    @Test
    void aLineIsKnownByItsTimeAndItsContentTogether() {
        seen.add(10, 1);
        seen.add(20, 2);
        seen.add(20, 3);
        seen.add(30, 4);

        assertThat(seen.contains(10, 1)).isTrue();
        assertThat(seen.contains(20, 2)).isTrue();
        assertThat(seen.contains(20, 3)).isTrue();
        assertThat(seen.contains(20, 4)).isFalse();
        assertThat(seen.contains(15, 1)).isFalse();
    }

    @Test
    void aLineOfAClockThatWasPutBackIsNew() {
        seen.add(100, 1);
        seen.add(50, 2);

        assertThat(seen.contains(50, 2)).isFalse();
        assertThat(seen.contains(100, 1)).isTrue();
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooMany() {
        for (int i = 0; i <= SeenTimes.MOST; i++) {
            seen.add(i, i);
        }

        assertThat(seen.contains(0, 0)).isFalse();
        assertThat(seen.contains(SeenTimes.MOST, SeenTimes.MOST)).isTrue();
        assertThat(seen.contains(SeenTimes.MOST / 2 + 1, SeenTimes.MOST / 2 + 1))
                .isTrue();
    }
}
