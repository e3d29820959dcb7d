package io.quayside.engine.log.text;

/// Comparing bytes with words.
final class Ascii {
    private Ascii() {}

    static boolean isAt(byte[] bytes, int at, int end, String text) {
        if (at < 0 || end - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
