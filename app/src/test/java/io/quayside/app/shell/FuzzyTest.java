package io.quayside.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void theWholeComesBeforeItsBeginningAWordInItALetterInItAndScatteredLetters() {
        assertThat(ranked("web", "shop-web", "web-1", "cobweb", "w-e-b", "web", "nothing"))
                .containsExactly("web", "web-1", "shop-web", "cobweb", "w-e-b");
    }

    @Test
    void allWordsMustBeThere() {
        assertThat(Fuzzy.score(List.of("shop", "db"), "shop-db-1")).isPositive();
        assertThat(Fuzzy.score(List.of("shop", "cache"), "shop-db-1")).isEqualTo(Fuzzy.NONE);
    }

    @Test
    void lettersFromAllOverALongTextAreNoMatch() {
        assertThat(Fuzzy.score("stop", "a system that copies")).isEqualTo(Fuzzy.NONE);
        assertThat(Fuzzy.score("spw", "shop-payment-worker")).isPositive();
    }

    private static List<String> ranked(String word, String... texts) {
        return Stream.of(texts)
                .filter(text -> Fuzzy.score(word, text) != Fuzzy.NONE)
                .sorted(Comparator.comparingInt((String text) -> Fuzzy.score(word, text))
                        .reversed())
                .toList();
    }
}
