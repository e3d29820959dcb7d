package io.quayside.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RawTextTest {
    @Test
    void whateverBytesANameHasComeBack() {
        var random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            assertThat(RawText.encode(RawText.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void textStaysText() {
        var text = "a é 漢 😀\n";

        assertThat(RawText.decode(RawText.encode(text))).isEqualTo(text);
        assertThat(RawText.isText(text)).isTrue();
        assertThat(RawText.isText(RawText.decode(new byte[] {'a', (byte) 0xff})))
                .isFalse();
    }

    @Test
    void itIsShownOnOneLine() {
        assertThat(RawText.shown("a\nb\tc\u001b" + RawText.decode(new byte[] {(byte) 0xff}) + "é"))
                .isEqualTo("a\\nb\\tc\\x1b\\xffé");
    }
}
