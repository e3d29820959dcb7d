package io.quayside.app.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.Samples;
import io.quayside.app.task.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RemovalTest {
    private final Removal removal = new Removal(new Texts(Locale.ENGLISH));

    private static List<String> commands(Offer offer, String... ticked) {
        return offer.deeds().apply(Set.of(ticked)).stream()
                .map(action -> action.command().text())
                .toList();
    }

    @Test
    void anImageWithOneTagIsRemovedByIt() {
        var offer = removal.of(List.of(new ImageFace(Samples.image("abc", 1, "web:1"), List.of(), null)));
        assertThat(offer.options()).isEmpty();
        assertThat(commands(offer)).containsExactly("docker rmi web:1");
    }

    @Test
    void ofSeveralTagsTheTickedOnesGo() {
        var offer = removal.of(List.of(new ImageFace(Samples.image("abc", 1, "web:1", "web:2"), List.of(), null)));
        assertThat(commands(offer, "web:2")).containsExactly("docker rmi web:2");
        assertThat(commands(offer, "web:1", "web:2")).containsExactly("docker rmi --force abc");
    }

    @Test
    void anImageInUseIsForcedOnlyWhenSomebodySaysSo() {
        var offer =
                removal.of(List.of(new ImageFace(Samples.image("abc", 1, "web:1", "web:2"), List.of("user"), null)));
        assertThat(offer.options()).extracting(Offer.Option::ticked).containsExactly(true, true, false);
        assertThat(commands(offer, "web:1", "web:2")).containsExactly("docker rmi abc");
        assertThat(commands(offer, "web:1", "web:2", "force")).containsExactly("docker rmi --force abc");
    }
}
