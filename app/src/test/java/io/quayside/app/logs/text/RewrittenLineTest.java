package io.quayside.app.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RewrittenLineTest {
    private static final String WIPE = "\u001b[2K";
    private static final String GREEN = "\u001b[32m";
    private static final String BOLD = "\u001b[1m";

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
        String line = "1\r2\r \r3\r4\r5\r";
        var states = RewrittenLine.of(bytes(line), TextStyle.PLAIN, 3);

        assertThat(states.count()).isEqualTo(5);
        assertThat(states.earlier())
                .extracting(it -> line.substring(it.from(), it.end()))
                .containsExactly("3", "4");
        assertThat(line.substring(states.last().from(), states.last().end())).isEqualTo("5");
    }

    @Test
    void aLineOfNothingButReturnsAndBlanksHasNoState() {
        assertThat(last("  \r \r  ")).isEmpty();
        assertThat(states("  \r \r  ")).isZero();
        assertThat(RewrittenLine.of(bytes("  \r \r  "), TextStyle.PLAIN, 10).earlier())
                .isEmpty();
    }

    @Test
    void aReturnTakesBackNoColour() {
        var states = of(GREEN + "10%\r" + BOLD + "20%\r" + WIPE + "30% \u001b[0mleft\r40%");

        assertThat(states.newest())
                .extracting(RewrittenLine.State::style)
                .containsExactly(
                        TextStyle.PLAIN,
                        TextStyle.PLAIN.withForeground(2),
                        TextStyle.PLAIN.withForeground(2).withWeight(true, false),
                        TextStyle.PLAIN);
    }

    @Test
    void aStateThatOnlySetsAColourIsNoneAndItsColourCounts() {
        byte[] line = bytes("10%\r" + GREEN + "  \r20%");
        var states = RewrittenLine.of(line, TextStyle.PLAIN, 9);

        assertThat(states.count()).isEqualTo(2);
        assertThat(states.last().read(line, 99).runs())
                .containsExactly(new StyledText.Run(0, 3, TextStyle.PLAIN.withForeground(2)));
    }

    private static RewrittenLine of(String line) {
        return RewrittenLine.of(bytes(line), TextStyle.PLAIN, 99);
    }

    private static String last(String line) {
        var last = of(line).last();
        return line.substring(last.from(), last.end());
    }

    private static int states(String line) {
        return of(line).earlier().size();
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
