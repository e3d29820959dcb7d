package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HitListTest {
    @Test
    void aHitFarIntoALineIsShownWithALittleOfWhatIsBeforeIt() {
        assertThat(HitList.around("GET /orders 502", 12)).isEqualTo("GET /orders 502");
        assertThat(HitList.around("x".repeat(100) + "502 in 3 ms", 100))
                .isEqualTo("…" + "x".repeat(12) + "502 in 3 ms");
    }
}
