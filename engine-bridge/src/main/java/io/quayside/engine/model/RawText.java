package io.quayside.engine.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Names of files as text and back. On Linux a name is bytes, which need not be UTF-8: a byte that is not
/// becomes a lone surrogate (U+DC80 to U+DCFF), so that nothing gets lost.
public final class RawText {
    private static final char FIRST = '\udc80';
    private static final char LAST = '\udcff';
    private static final int ESCAPE = 0xdc00;

    private RawText() {}

    public static String decode(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        for (var result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.reset().decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE | (in.get() & 0xff)));
            }
        }
        return out.flip().toString();
    }

    public static byte[] encode(String text) {
        var out = new ByteArrayOutputStream();
        for (int from = 0, to; from < text.length(); from = to) {
            to = from;
            while (to < text.length() && !isByte(text, to)) {
                to++;
            }
            out.writeBytes(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
            if (to < text.length()) {
                out.write(text.charAt(to++));
            }
        }
        return out.toByteArray();
    }

    /// Whether it is text alone, without bytes that are none.
    public static boolean isText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isByte(text, i)) {
                return false;
            }
        }
        return true;
    }

    /// As it can be shown on one line: what is no text and what moves a cursor as `\xff` and `\n`.
    public static String shown(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isByte(text, i)) {
                out.append("\\x%02x".formatted(c & 0xff));
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (Character.isISOControl(c)) {
                out.append("\\x%02x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    // The second half of a character beyond U+FFFF looks the same, and follows its first half.
    private static boolean isByte(String text, int index) {
        var c = text.charAt(index);
        return c >= FIRST && c <= LAST && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
