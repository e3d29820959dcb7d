package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void fewAreAllShown() {
        assertThat(Excerpt.joined(List.of("a", "b"), ", ", 2)).isEqualTo("a, b");
    }

    @Test
    void ofManyTheFirstAreShownAndTheOthersCounted() {
        assertThat(Excerpt.joined(Collections.nCopies(2_000, "a"), " ", 3)).matches("a a a \\+1.?997");
    }
}
