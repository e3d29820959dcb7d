package io.quayside.app.logs.text;

/// How a stretch of a line looks, as its control sequences say.
///
/// @param foreground a colour, see [#DEFAULT], [#palette] and [#rgb]
/// @param background likewise
public record TextStyle(
        int foreground,
        int background,
        boolean bold,
        boolean faint,
        boolean italic,
        boolean underline,
        boolean inverse,
        boolean struck) {
    /// The theme's own colour.
    public static final int DEFAULT = -1;

    public static final TextStyle PLAIN = new TextStyle(DEFAULT, DEFAULT, false, false, false, false, false, false);

    private static final int RGB = 1 << 24;
    private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

    /// One of the 256 colours of xterm: the first 16 are the theme's, the others are fixed.
    public static int palette(int number) {
        if (number < 16) {
            return number;
        }
        if (number >= 232) {
            int grey = 8 + (number - 232) * 10;
            return rgb(grey, grey, grey);
        }
        int cube = number - 16;
        return rgb(STEPS[cube / 36], STEPS[cube / 6 % 6], STEPS[cube % 6]);
    }

    public static int rgb(int red, int green, int blue) {
        return RGB | red << 16 | green << 8 | blue;
    }

    /// Whether a colour is one of the theme's 16.
    public static boolean isThemed(int color) {
        return color >= 0 && color < 16;
    }

    public TextStyle withForeground(int color) {
        return new TextStyle(color, background, bold, faint, italic, underline, inverse, struck);
    }

    public TextStyle withBackground(int color) {
        return new TextStyle(foreground, color, bold, faint, italic, underline, inverse, struck);
    }

    public TextStyle withWeight(boolean isBold, boolean isFaint) {
        return new TextStyle(foreground, background, isBold, isFaint, italic, underline, inverse, struck);
    }

    public TextStyle withItalic(boolean on) {
        return new TextStyle(foreground, background, bold, faint, on, underline, inverse, struck);
    }

    public TextStyle withUnderline(boolean on) {
        return new TextStyle(foreground, background, bold, faint, italic, on, inverse, struck);
    }

    public TextStyle withInverse(boolean on) {
        return new TextStyle(foreground, background, bold, faint, italic, underline, on, struck);
    }

    public TextStyle withStruck(boolean on) {
        return new TextStyle(foreground, background, bold, faint, italic, underline, inverse, on);
    }
}
