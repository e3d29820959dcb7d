package io.quayside.app.logs.text;

/// A line's text with its colours and styles as control sequences again, for a terminal.
public final class AnsiWriter {
    private static final String CSI = "\u001b[";

    private AnsiWriter() {}

    /// The characters in the columns from `start` to `end`.
    public static String write(StyledText line, int start, int end) {
        int from = line.columns().charAt(start);
        int to = line.columns().charEnd(end);
        var out = new StringBuilder();
        boolean styled = false;
        for (var run : line.runs()) {
            int first = Math.max(from, run.start());
            int last = Math.min(to, run.end());
            if (first < last) {
                if (styled || !run.style().equals(TextStyle.PLAIN)) {
                    out.append(CSI).append(codes(run.style())).append('m');
                    styled = !run.style().equals(TextStyle.PLAIN);
                }
                out.append(line.text(), first, last);
            }
        }
        if (styled) {
            out.append(CSI).append("0m");
        }
        return out.toString();
    }

    private static String codes(TextStyle style) {
        var codes = new StringBuilder("0");
        flag(codes, style.bold(), 1);
        flag(codes, style.faint(), 2);
        flag(codes, style.italic(), 3);
        flag(codes, style.underline(), 4);
        flag(codes, style.inverse(), 7);
        flag(codes, style.struck(), 9);
        color(codes, style.foreground(), 30);
        color(codes, style.background(), 40);
        return codes.toString();
    }

    private static void flag(StringBuilder codes, boolean on, int code) {
        if (on) {
            codes.append(';').append(code);
        }
    }

    private static void color(StringBuilder codes, int color, int base) {
        if (color == TextStyle.DEFAULT) {
            return;
        }
        codes.append(';');
        if (TextStyle.isThemed(color)) {
            codes.append(color < 8 ? base + color : base + 60 + color - 8);
        } else {
            codes.append(base + 8).append(";2;").append(color >> 16 & 0xff).append(';');
            codes.append(color >> 8 & 0xff).append(';').append(color & 0xff);
        }
    }
}
