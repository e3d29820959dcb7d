package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void whiteOnBlackIsTheMost() {
        assertThat(Contrast.ratio(Color.WHITE, Color.BLACK)).isCloseTo(21, within(0.01));
        assertThat(Contrast.ratio(Color.RED, Color.RED)).isCloseTo(1, within(0.01));
    }

    @Test
    void whatCannotBeReadOnItsBackgroundIsBlackOrWhite() {
        assertThat(Contrast.readable(Color.WHITE, Color.web("#58a6ff"))).isEqualTo(Color.BLACK);
        assertThat(Contrast.readable(Color.GRAY, Color.web("#444444"))).isEqualTo(Color.WHITE);
    }

    @Test
    void whatCanBeReadKeepsItsColour() {
        assertThat(Contrast.readable(Color.YELLOW, Color.NAVY)).isEqualTo(Color.YELLOW);
    }
}
