package io.quayside.app.logs;

import io.quayside.app.logs.text.AnsiText;
import io.quayside.app.logs.text.StyledText;
import io.quayside.app.logs.text.TextStyle;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws stretches of text of one look, each character at its column: fonts differ in how wide they draw what they
/// borrow from other fonts. UI thread only.
final class RunPainter {
    /// What combines with one character, beyond this it would only be a blot.
    private static final int MOST_COMBINED = 12;

    /// Of the 652 characters that fonts for every European language have (WGL4).
    private static final char SQUARE = '\u25aa';

    private final LogColors colors;

    RunPainter(LogColors colors) {
        this.colors = colors;
    }

    /// @param from first char
    /// @param end behind the last
    /// @param origin where the line's first column is
    void paint(
            GraphicsContext g,
            Typeface face,
            StyledText text,
            TextStyle style,
            int from,
            int end,
            double origin,
            double y) {
        if (from >= end) {
            return;
        }
        Color ink = colors.of(style.foreground(), colors.get("text"));
        Color paper = colors.of(style.background(), colors.get("background"));
        double x = origin + text.columns().at(from) * face.column();
        double width = origin + text.columns().at(end) * face.column() - x;
        if (style.inverse()) {
            Color swapped = ink;
            ink = paper;
            paper = swapped;
        }
        if (style.inverse() || style.background() != TextStyle.DEFAULT) {
            ink = Contrast.readable(ink, paper);
            g.setFill(paper);
            g.fillRect(x, y, width, face.rowHeight());
        }
        g.setFill(style.faint() ? ink.deriveColor(0, 1, 1, 0.6) : ink);
        g.setFont(face.of(style));
        if (text.columns().isPlain()) {
            g.fillText(text.text().substring(from, end), x, y + face.baseline());
        } else {
            pieces(g, face, text, from, end, origin, y + face.baseline());
        }
        if (style.underline()) {
            g.fillRect(x, y + face.baseline() + 2, width, 1);
        }
        if (style.struck()) {
            g.fillRect(x, Math.floor(y + face.rowHeight() / 2), width, 1);
        }
    }

    /// Where something leads somewhere.
    void underline(GraphicsContext g, Typeface face, StyledText text, int from, int end, double origin, double y) {
        if (from < end) {
            double x = origin + text.columns().at(from) * face.column();
            g.setFill(colors.get("link"));
            g.fillRect(x, y + face.baseline() + 2, origin + text.columns().at(end) * face.column() - x, 1);
        }
    }

    /// Letters of the font itself together, all else one by one.
    private static void pieces(
            GraphicsContext g, Typeface face, StyledText text, int from, int end, double origin, double baseline) {
        String chars = drawn(text.text(), from, end);
        int at = from;
        while (at < end) {
            int next = at;
            if (isOwn(chars.charAt(at))) {
                while (next < end && isOwn(chars.charAt(next))) {
                    next++;
                }
                // What combines goes with the letter before it.
                if (next < end
                        && next > at + 1
                        && text.columns().at(next) == text.columns().at(next - 1)) {
                    next--;
                }
            } else if (isRightToLeft(chars.charAt(at))) {
                while (next < end && isRightToLeft(chars.charAt(next))) {
                    next++;
                }
            }
            if (next <= at) {
                next = at + Character.charCount(chars.codePointAt(at));
            }
            int shown = next;
            while (next < end && text.columns().at(next) == text.columns().at(at)) {
                next++;
            }
            g.fillText(
                    chars.substring(at, Math.max(shown, Math.min(next, at + MOST_COMBINED))),
                    origin + text.columns().at(at) * face.column(),
                    baseline);
            at = next;
        }
    }

    /// With a small square for what is no character. Fonts borrow its usual signs one by one, and binary has
    /// thousands of them in view: a square that every font has itself is drawn together with the letters around it.
    ///
    /// @return the same up to the end, what is before the beginning unchanged
    private static String drawn(String chars, int from, int end) {
        char[] drawn = null;
        for (int i = from; i < end; i++) {
            if (AnsiText.isSignOfNone(chars.charAt(i))) {
                drawn = drawn == null ? chars.substring(0, end).toCharArray() : drawn;
                drawn[i] = SQUARE;
            }
        }
        return drawn == null ? chars : new String(drawn);
    }

    private static boolean isOwn(char c) {
        return c < 0x300 || (c >= 0x370 && c < 0x483) || (c >= 0x2500 && c < 0x25a0) || c == SQUARE;
    }

    private static boolean isRightToLeft(char c) {
        return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00);
    }
}
