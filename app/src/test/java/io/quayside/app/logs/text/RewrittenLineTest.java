package io.quayside.app.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RewrittenLineTest {
    private static final String WIPE = "\u001b[2K";

    @Test
    void theLastStateIsWhatATerminalShowsAtTheEnd() {
        assertThat(last("10%\r20%\r100%")).isEqualTo("100%");
        assertThat(last("10%\r20%\r")).isEqualTo("20%");
        assertThat(states("10%\r20%\r100%")).isEqualTo(2);
    }

    @Test
    void aStateThatOnlyWipesTheLineIsNone() {
        assertThat(last("90%\r100%\r    \r" + WIPE)).isEqualTo("100%");
        assertThat(states("90%\r\r100%\r    \r" + WIPE)).isEqualTo(1);
        assertThat(states("\r" + WIPE + "started")).isZero();
        assertThat(last("\r\r \rnothing else")).isEqualTo("nothing else");
    }

    @Test
    void aReturnAtTheEndOfALineRewritesNothing() {
        assertThat(RewrittenLine.is(bytes("from a terminal\r\r"))).isFalse();
        assertThat(RewrittenLine.is(bytes("\r"))).isFalse();
        assertThat(RewrittenLine.is(bytes("10%\r20%"))).isTrue();
    }

    @Test
    void binaryDataIsShownAsItIs() {
        assertThat(RewrittenLine.is(bytes("\u007fELF\0\1\r\0x"))).isFalse();
    }

    @Test
    void ofVeryManyStatesTheNewestAreThere() {
        var states = RewrittenLine.earlier(bytes("1\r2\r \r3\r4\r5\r"), 2);

        assertThat(states.stream().map(it -> new String(it, StandardCharsets.UTF_8)))
                .containsExactly("3", "4");
    }

    @Test
    void aLineOfNothingButReturnsAndBlanksHasNoState() {
        assertThat(last("  \r \r  ")).isEmpty();
        assertThat(states("  \r \r  ")).isZero();
        assertThat(RewrittenLine.earlier(bytes("  \r \r  "), 10)).isEmpty();
    }

    private static String last(String line) {
        var rewritten = RewrittenLine.of(bytes(line));
        return line.substring(rewritten.from(), rewritten.end());
    }

    private static int states(String line) {
        return RewrittenLine.of(bytes(line)).earlier();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
