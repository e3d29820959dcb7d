package io.quayside.engine.docker;

/// Reads numbers that engines write as text.
final class Numbers {
    private Numbers() {}

    /// @return 0 when it is no number
    static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
