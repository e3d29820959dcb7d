package io.quayside.app.logs;

/// The size of the lines' font, in pixels.
final class FontSize {
    private static final int SMALLEST = 8;
    private static final int LARGEST = 32;
    private static final int USUAL = 13;

    private FontSize() {}

    /// The usual size for what is no number.
    static int parse(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), SMALLEST, LARGEST);
        } catch (NumberFormatException e) {
            return USUAL;
        }
    }

    static String changed(String text, int by) {
        return Integer.toString(Math.clamp(parse(text) + by, SMALLEST, LARGEST));
    }
}
