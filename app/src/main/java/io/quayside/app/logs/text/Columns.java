package io.quayside.app.logs.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where the characters of a text stand on a grid of equal columns, as terminals do it: most take one column, wide ones
/// (Chinese, emoji) two, and marks that combine with what stands before them none. Immutable.
public final class Columns {
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x231a, 0x231b},
        {0x23e9, 0x23ec},
        {0x25fd, 0x25fe},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x26bd, 0x26be},
        {0x2705, 0x2705},
        {0x270a, 0x270b},
        {0x2728, 0x2728},
        {0x274c, 0x274c},
        {0x2753, 0x2757},
        {0x2795, 0x2797},
        {0x2e80, 0x303e},
        {0x3041, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f004, 0x1f004},
        {0x1f18e, 0x1f19a},
        {0x1f200, 0x1f64f},
        {0x1f680, 0x1f6ff},
        {0x1f7e0, 0x1f7eb},
        {0x1f900, 0x1f9ff},
        {0x1fa70, 0x1faff},
        {0x20000, 0x3fffd}
    };

    private final int length;
    /// The column of each char and of the end; null where every char takes one.
    private final int @Nullable [] starts;

    private Columns(int length, int @Nullable [] starts) {
        this.length = length;
        this.starts = starts;
    }

    public static Columns of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return measured(text);
            }
        }
        return new Columns(text.length(), null);
    }

    private static Columns measured(String text) {
        int[] starts = new int[text.length() + 1];
        int column = 0;
        int last = 0;
        boolean joined = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int chars = Character.charCount(point);
            int width = joined ? 0 : width(point);
            joined = point == 0x200d;
            // What combines belongs to the character before it.
            last = width == 0 ? last : column;
            Arrays.fill(starts, i, i + chars, last);
            column += width;
            i += chars;
        }
        starts[text.length()] = column;
        return new Columns(text.length(), starts);
    }

    /// How many columns a character takes: 0, 1 or 2.
    static int width(int point) {
        if (point < 0x300 || AnsiText.isSignOfNone(point)) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) || (point >= 0x1f3fb && point <= 0x1f3ff) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        int low = 0;
        int high = WIDE.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point > WIDE[middle][1]) {
                low = middle + 1;
            } else if (point < WIDE[middle][0]) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }

    /// Whether every char takes one column.
    public boolean isPlain() {
        return starts == null;
    }

    /// The column at which a char stands; how many there are in all, for the text's length.
    public int at(int index) {
        return starts == null ? Math.min(index, length) : starts[Math.min(index, length)];
    }

    /// The first char that stands at a column or covers it; the text's length behind its end.
    public int charAt(int column) {
        if (starts == null) {
            return Math.clamp(column, 0, length);
        }
        if (column >= starts[length]) {
            return length;
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= column) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int at = low;
        while (at > 0 && starts[at - 1] == starts[at]) {
            at--;
        }
        return at;
    }

    /// Behind the last char that stands before a column.
    int charEnd(int column) {
        if (starts == null) {
            return Math.clamp(column, 0, length);
        }
        int at = charAt(column);
        // A wide one of which the first half is wanted.
        boolean half = at < length && starts[at] < column;
        while (half && at < length && starts[at] < column) {
            at++;
        }
        return at;
    }
}
