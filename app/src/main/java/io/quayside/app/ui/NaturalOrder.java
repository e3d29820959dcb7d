package io.quayside.app.ui;

import java.util.Comparator;

/// The order in which people look for names: numbers in them count as numbers, so that "web2" comes before "web10", and
/// upper and lower case stand together. Names that differ are never equal; of two that differ by case or leading zeros
/// alone, the order is that of their characters. Of any length, with numbers of any length; thread-safe.
public enum NaturalOrder implements Comparator<String> {
    /// The only one.
    NAMES;

    @Override
    public int compare(String one, String other) {
        int at = 0;
        int there = 0;
        while (at < one.length() && there < other.length()) {
            int order;
            if (isDigit(one.charAt(at)) && isDigit(other.charAt(there))) {
                int end = endOfNumber(one, at);
                int thereEnd = endOfNumber(other, there);
                int from = withoutZeros(one, at, end);
                int thereFrom = withoutZeros(other, there, thereEnd);
                order = compareNumbers(one, from, end, other, thereFrom, thereEnd);
                at = end;
                there = thereEnd;
            } else {
                order = Character.compare(folded(one.charAt(at++)), folded(other.charAt(there++)));
            }
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(one.length() - at, other.length() - there);
        return order == 0 ? one.compareTo(other) : order;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    // As String.CASE_INSENSITIVE_ORDER does, for scripts in which neither alone is enough.
    private static char folded(char character) {
        if (character < 128) {
            return character >= 'A' && character <= 'Z' ? (char) (character + 'a' - 'A') : character;
        }
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String one, int from, int end, String other, int otherFrom, int otherEnd) {
        int order = Integer.compare(end - from, otherEnd - otherFrom);
        for (int i = 0; order == 0 && i < end - from; i++) {
            order = Character.compare(one.charAt(from + i), other.charAt(otherFrom + i));
        }
        return order;
    }

    /// Where a number begins without its leading zeros; of zero alone, one is left.
    private static int withoutZeros(String text, int from, int end) {
        int at = from;
        while (at < end - 1 && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
