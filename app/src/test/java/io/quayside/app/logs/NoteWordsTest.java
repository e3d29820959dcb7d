package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.i18n.Texts;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoteWordsTest {
    private final NoteWords words = new NoteWords(new Texts(Locale.ENGLISH));

    @Test
    void whatIsWaitedForIsNamed() {
        assertThat(words.waiting(new Scope.Project("shop"), Set.of())).isEqualTo("Waiting for containers of shop");
        assertThat(words.waiting(new Scope.Found("label:app=web"), Set.of()))
                .isEqualTo("Waiting for containers that match label:app=web");
        assertThat(words.waiting(new Scope.Fixed(), Set.of("web", "api"))).isEqualTo("Waiting for api, web");
    }

    @Test
    void nothingIsWaitedForWhereNobodyHasChosen() {
        assertThat(words.waiting(new Scope.Fixed(), Set.of())).isEmpty();
    }
}
