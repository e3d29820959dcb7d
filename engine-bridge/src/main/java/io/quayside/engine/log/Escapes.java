package io.quayside.engine.log;

/// Terminal control sequences (ECMA-48) in the bytes of a line: where they end, so that search can pass over them.
public final class Escapes {
    private static final byte ESC = 0x1b;

    private Escapes() {}

    /// Finds the end of a control sequence. One that the line does not end is over at its end.
    ///
    /// @param at where an escape character (0x1B) is
    /// @return behind the sequence, at most `end`
    public static int end(byte[] bytes, int at, int end) {
        if (at + 1 >= end) {
            return end;
        }
        return switch (bytes[at + 1]) {
            case '[' -> endOfControl(bytes, at + 2, end);
            // Operating system command, device control, start of string, privacy message, application command.
            case ']', 'P', 'X', '^', '_' -> endOfString(bytes, at + 2, end);
            default -> endOfShort(bytes, at + 1, end);
        };
    }

    /// Copies the bytes without their control sequences.
    ///
    /// @return how many there are
    static int strip(byte[] bytes, int from, int end, byte[] into) {
        int size = 0;
        int at = from;
        while (at < end) {
            if (bytes[at] == ESC) {
                at = end(bytes, at, end);
            } else {
                into[size++] = bytes[at++];
            }
        }
        return size;
    }

    static boolean areIn(byte[] bytes, int from, int end) {
        return ByteSearch.first(ESC, bytes, from, end) < end;
    }

    /// Parameters (0x30–0x3F) and intermediates (0x20–0x2F), then one final byte (0x40–0x7E).
    private static int endOfControl(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= 0x20 && bytes[at] < 0x40) {
            at++;
        }
        return at < end && bytes[at] >= 0x40 && bytes[at] < 0x7f ? at + 1 : at;
    }

    /// Ends at BEL or at ESC `\`.
    private static int endOfString(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == 0x07) {
                return at + 1;
            }
            if (bytes[at] == ESC) {
                return at + 1 < end && bytes[at + 1] == '\\' ? at + 2 : at;
            }
        }
        return end;
    }

    private static int endOfShort(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && bytes[at] >= 0x20 && bytes[at] < 0x30) {
            at++;
        }
        return at < end && bytes[at] >= 0x30 && bytes[at] < 0x7f ? at + 1 : at;
    }
}
