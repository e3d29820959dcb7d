package io.quayside.engine.cli;

/// Whole numbers in flags.
final class Numbers {
    private Numbers() {}

    /// @throws IllegalArgumentException with a sentence for a person when it is not a number
    static int integer(String text) {
        return Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    /// @throws IllegalArgumentException with a sentence for a person when it is not a number
    static long whole(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static long whole(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("“" + text + "” is too large.");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("“" + text + "” is not a whole number.", e);
        }
    }
}
