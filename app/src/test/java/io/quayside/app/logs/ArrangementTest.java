package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrangementTest {
    @Test
    void containersBeyondTheSixthHaveNoPlaceSideBySideButInOneTail() {
        assertThat(Arrangement.BESIDE.leftOut(6)).isZero();
        assertThat(Arrangement.BESIDE.leftOut(9)).isEqualTo(3);
        assertThat(Arrangement.MERGED.leftOut(9)).isZero();
    }
}
