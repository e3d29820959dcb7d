package io.quayside.app.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsiTextTest {
    private static final String ESC = "\u001b";

    @Test
    void coloursAndStylesBecomeRuns() {
        StyledText text = read("plain " + ESC + "[1;31mred" + ESC + "[0m" + ESC + "[4m under" + ESC + "[m end");

        assertThat(text.text()).isEqualTo("plain red under end");
        assertThat(text.runs())
                .containsExactly(
                        new StyledText.Run(0, 6, TextStyle.PLAIN),
                        new StyledText.Run(
                                6, 9, TextStyle.PLAIN.withForeground(1).withWeight(true, false)),
                        new StyledText.Run(9, 15, TextStyle.PLAIN.withUnderline(true)),
                        new StyledText.Run(15, 19, TextStyle.PLAIN));
    }

    @Test
    void the256ColoursAndTrueColoursAreRead() {
        assertThat(styleOf(ESC + "[38;5;208mx").foreground()).isEqualTo(TextStyle.rgb(255, 135, 0));
        assertThat(styleOf(ESC + "[48;2;1;2;3mx").background()).isEqualTo(TextStyle.rgb(1, 2, 3));
        assertThat(styleOf(ESC + "[38;5;9mx").foreground()).isEqualTo(9);
        assertThat(styleOf(ESC + "[38;5;232mx").foreground()).isEqualTo(TextStyle.rgb(8, 8, 8));
        assertThat(styleOf(ESC + "[38;2;1mx")).isEqualTo(TextStyle.PLAIN);
    }

    @Test
    void everyOtherSequenceIsLeftOut() {
        String hostile = "a" + ESC + "[2J" + ESC + "]0;title\u0007b" + ESC + "]8;;http://x" + ESC + "\\c" + ESC
                + "[999;999H" + ESC + "Pq" + "never ends";

        assertThat(read(hostile).text()).isEqualTo("abc");
    }

    @Test
    void controlCharactersAreShownAndCannotTurnTextAround() {
        assertThat(read("nul\0 bell\u0007 \u202eevil\r").text()).isEqualTo("nul␀ bell␇ \ufffdevil");
        assertThat(read("10%\r20%\r").text()).isEqualTo("10%␍20%");
    }

    @Test
    void returnsAtTheEndAreNothingToSee() {
        assertThat(read("from a terminal\r\r").text()).isEqualTo("from a terminal");
    }

    @Test
    void tabsReachTheNextEighthColumn() {
        assertThat(read("\tx\ty").text()).isEqualTo("        x       y");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() {
        assertThat(AnsiText.read(new byte[] {'a', (byte) 0xff, 'b'}).text()).isEqualTo("a\ufffdb");
    }

    private static TextStyle styleOf(String text) {
        List<StyledText.Run> runs = read(text).runs();
        return runs.getLast().style();
    }

    private static StyledText read(String text) {
        return AnsiText.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
