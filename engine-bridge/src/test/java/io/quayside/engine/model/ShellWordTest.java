package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {
    @Test
    void wordsThatMeanNothingToAShellStandAsTheyAre() {
        assertThat(new ShellWord("nginx:1.27@sha256=a/b,c+d%e").quoted()).isEqualTo("nginx:1.27@sha256=a/b,c+d%e");
    }

    @Test
    void othersStandInQuotesAndQuotesInThemAreKept() {
        assertThat(new ShellWord("it's $HOME").quoted()).isEqualTo("'it'\\''s $HOME'");
        assertThat(new ShellWord("").quoted()).isEqualTo("''");
    }
}
