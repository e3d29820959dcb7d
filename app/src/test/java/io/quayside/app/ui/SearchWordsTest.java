package io.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void allWordsMustBeFoundInAnyCase() {
        assertThat(SearchWords.of("  WEB  shop ").all(word -> SearchWords.isIn("Shop-web-1", word)))
                .isTrue();
        assertThat(SearchWords.of("web api").all(word -> SearchWords.isIn("Shop-web-1", word)))
                .isFalse();
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(SearchWords.of(" ").all(word -> false)).isTrue();
    }

    @Test
    void aLabelIsFoundByItsNameItsValueAndBothTogether() {
        var labels = Map.of("com.example.Tier", "Front");

        assertThat(SearchWords.isIn(labels, "tier")).isTrue();
        assertThat(SearchWords.isIn(labels, "front")).isTrue();
        assertThat(SearchWords.isIn(labels, "tier=fro")).isTrue();
        assertThat(SearchWords.isIn(labels, "tierfront")).isFalse();
    }
}
