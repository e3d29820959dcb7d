package io.quayside.engine.log.match;

/// A set of ASCII characters that is being collected.
final class CharSet {
    private long low;
    private long high;

    CharSet add(int from, int to) {
        for (int c = Math.max(0, from); c <= Math.min(127, to); c++) {
            if (c < 64) {
                low |= 1L << c;
            } else {
                high |= 1L << (c - 64);
            }
        }
        return this;
    }

    CharSet addAll(CharSet other) {
        low |= other.low;
        high |= other.high;
        return this;
    }

    CharSet negate() {
        low = ~low;
        high = ~high;
        return this;
    }

    /// Adds the other case of every letter.
    CharSet fold() {
        for (int c = 'a'; c <= 'z'; c++) {
            if (has(c) || has(c - 32)) {
                add(c, c).add(c - 32, c - 32);
            }
        }
        return this;
    }

    private boolean has(int c) {
        return toNode().has(c);
    }

    Node.Chars toNode() {
        return new Node.Chars(low, high);
    }

    /// `\d`, `\s`, `\w`; in capitals, all others.
    static CharSet perl(char letter) {
        var set = new CharSet();
        switch (Character.toLowerCase(letter)) {
            case 'd' -> set.add('0', '9');
            case 's' -> set.add('\t', '\n').add('\f', '\r').add(' ', ' ');
            default -> set.add('0', '9').add('A', 'Z').add('_', '_').add('a', 'z');
        }
        return Character.isUpperCase(letter) ? set.negate() : set;
    }
}
