package io.quayside.engine.log.match;

import java.util.List;

/// A regular expression over ASCII, as a tree.
sealed interface Node {
    /// One of a set of characters, below and from 64 on as bits.
    record Chars(long low, long high) implements Node {
        boolean has(int symbol) {
            return symbol < 64 ? (low >>> symbol & 1) != 0 : (high >>> (symbol - 64) & 1) != 0;
        }
    }

    record Sequence(List<Node> parts) implements Node {}

    record Choice(List<Node> parts) implements Node {}

    /// @param most -1 for any number
    record Repeat(Node part, int least, int most) implements Node {}

    /// A place rather than a character.
    enum Place implements Node {
        BEGIN,
        END,
        WORD_BORDER,
        NO_WORD_BORDER
    }
}
