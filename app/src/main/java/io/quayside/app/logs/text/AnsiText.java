package io.quayside.app.logs.text;

import io.quayside.engine.log.Escapes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the bytes of a line: text in UTF-8 with the colours, styles and links of a terminal. Every other control
/// sequence (cursor, title) is left out, so that a log can do nothing to the window. One use.
public final class AnsiText {
    private static final byte ESC = 0x1b;
    private static final int TAB = 8;

    private final byte[] bytes;
    private final int from;
    private final int stop;
    private final boolean keepsReturns;
    private final StringBuilder text = new StringBuilder();
    private final List<StyledText.Run> runs = new ArrayList<>();
    private TextStyle style;
    private int runStart;
    private final Links links = new Links();

    private AnsiText(byte[] bytes, int from, int stop, TextStyle style, boolean keepsReturns) {
        this.bytes = bytes;
        this.from = from;
        this.stop = stop;
        this.style = style;
        this.keepsReturns = keepsReturns;
    }

    public static StyledText read(byte[] line) {
        return read(line, 0, line.length, TextStyle.PLAIN);
    }

    /// A part of a line.
    ///
    /// @param style what came before it has left
    static StyledText read(byte[] line, int from, int end, TextStyle style) {
        return new AnsiText(line, from, end, style, false).read();
    }

    /// The same with the returns by which a line rewrites itself, for text that is taken elsewhere.
    public static StyledText readAll(byte[] line) {
        return new AnsiText(line, 0, line.length, TextStyle.PLAIN, true).read();
    }

    /// The style in which text goes on behind a line's first bytes.
    public static TextStyle after(byte[] beginning) {
        return after(beginning, 0, beginning.length, TextStyle.PLAIN);
    }

    /// The style in which text goes on behind a part of a line.
    static TextStyle after(byte[] line, int from, int end, TextStyle before) {
        TextStyle style = before;
        int at = from;
        while (at < end) {
            if (line[at] == ESC) {
                int behind = Escapes.end(line, at, end);
                style = isStyle(line, at, behind) ? Sgr.apply(style, numbers(line, at + 2, behind - 1)) : style;
                at = behind;
            } else {
                at++;
            }
        }
        return style;
    }

    private static boolean isStyle(byte[] line, int at, int behind) {
        return at + 2 < behind && line[at + 1] == '[' && line[behind - 1] == 'm';
    }

    private StyledText read() {
        // What ends lines in terminals is nothing to see.
        int end = stop;
        while (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        int at = from;
        while (at < end) {
            int next = at;
            while (next < end && bytes[next] != ESC) {
                next++;
            }
            add(new String(bytes, at, next - at, StandardCharsets.UTF_8));
            at = next;
            if (at < end) {
                int behind = Escapes.end(bytes, at, end);
                if (isStyle(bytes, at, behind)) {
                    look(numbers(bytes, at + 2, behind - 1));
                } else if (Links.isLink(bytes, at, behind)) {
                    links.command(bytes, at, behind, text.length());
                }
                at = behind;
            }
        }
        endRun();
        var all = text.toString();
        return new StyledText(all, runs, links.in(all), Columns.of(all));
    }

    private void add(String part) {
        int done = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c < 0x20 || (c >= 0x7f && (c < 0xa0 || isTurning(c)))) {
                text.append(part, done, i);
                addUnseen(c);
                done = i + 1;
            }
        }
        text.append(part, done, part.length());
    }

    private void addUnseen(char c) {
        if (c == '\t') {
            text.repeat(' ', TAB - text.length() % TAB);
        } else if (c == '\r' && keepsReturns) {
            text.append(c);
        } else if (c < 0x20) {
            text.append((char) (0x2400 + c));
        } else {
            text.append(c == 0x7f ? '\u2421' : '\ufffd');
        }
    }

    /// Whether it is one of the signs that stand for what is no character. Binary is full of them.
    public static boolean isSignOfNone(int point) {
        return point == 0xfffd || (point >= 0x2400 && point <= 0x2421);
    }

    /// The marks that turn the direction of text around and so let it read as something else.
    private static boolean isTurning(char c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private void look(List<Integer> numbers) {
        TextStyle next = Sgr.apply(style, numbers);
        if (!next.equals(style)) {
            endRun();
            style = next;
        }
    }

    private void endRun() {
        if (text.length() > runStart) {
            runs.add(new StyledText.Run(runStart, text.length(), style));
            runStart = text.length();
        }
    }

    private static List<Integer> numbers(byte[] bytes, int from, int end) {
        List<Integer> numbers = new ArrayList<>();
        int value = 0;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b >= '0' && b <= '9') {
                value = Math.min(value * 10 + b - '0', 9_999);
            } else if (b == ';' || b == ':') {
                numbers.add(value);
                value = 0;
            } else {
                return List.of(-1);
            }
        }
        if (end > from) {
            numbers.add(value);
        }
        return numbers;
    }
}
