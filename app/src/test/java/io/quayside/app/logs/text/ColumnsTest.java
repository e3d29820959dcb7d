package io.quayside.app.logs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
        assertThat(width("abc")).isEqualTo(3);
        assertThat(width("日本")).isEqualTo(4);
        assertThat(width("e\u0301x")).isEqualTo(2);
        assertThat(width("🚀!")).isEqualTo(3);
        assertThat(width("👩\u200d💻")).isEqualTo(2);
        assertThat(width("👍🏽")).isBetween(2, 4);
        assertThat(width("שלום")).isEqualTo(4);
    }

    @Test
    void columnsOfATextAreCutAtWholeCharacters() {
        var text = StyledText.plain("a日e\u0301🚀z", TextStyle.PLAIN);

        assertThat(text.between(0, 1)).isEqualTo("a");
        assertThat(text.between(1, 2)).isEqualTo("日");
        assertThat(text.between(2, 4)).isEqualTo("日e\u0301");
        assertThat(text.between(4, 6)).isEqualTo("🚀");
        assertThat(text.between(3, Integer.MAX_VALUE)).isEqualTo("e\u0301🚀z");
        assertThat(text.between(99, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void addressesLeadSomewhereOnlyByHttp() {
        var text = AnsiText.read(bytes("see https://quayside.example/a?b=c. (http://x.y) file:///etc javascript://z"));

        assertThat(text.links())
                .extracting(StyledText.Link::address)
                .containsExactly("https://quayside.example/a?b=c", "http://x.y");
    }

    @Test
    void aTerminalsLinkIsItsWordsAndItsAddress() {
        var text = AnsiText.read(bytes(
                "a \u001b]8;;https://there\u001b\\here\u001b]8;;\u001b\\ \u001b]8;;file:///x\u0007no\u001b]8;;\u0007"));

        assertThat(text.text()).isEqualTo("a here no");
        assertThat(text.links()).containsExactly(new StyledText.Link(2, 6, "https://there"));
    }

    @Test
    void aLineIsWrittenForATerminalAsItLooks() {
        var text = AnsiText.read(bytes("a\u001b[1;31mred\u001b[0mz\u001b[48;5;208mb"));

        assertThat(AnsiWriter.write(text, 0, Integer.MAX_VALUE))
                .isEqualTo("a\u001b[0;1;31mred\u001b[0mz\u001b[0;48;2;255;135;0mb\u001b[0m");
        assertThat(AnsiText.read(bytes(AnsiWriter.write(text, 2, 5))).text()).isEqualTo("edz");
    }

    private static int width(String text) {
        return Columns.of(text).at(text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
