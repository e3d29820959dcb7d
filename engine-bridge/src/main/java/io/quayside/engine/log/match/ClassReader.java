package io.quayside.engine.log.match;

import io.quayside.engine.log.match.RegexReader.Unsupported;

/// Reads a class of characters, `[^a-z\d_]`.
final class ClassReader {
    private final String text;
    private final boolean fold;
    private final CharSet set = new CharSet();
    private int at;

    /// @param at behind the opening bracket
    ClassReader(String text, int at, boolean fold) {
        this.text = text;
        this.at = at;
        this.fold = fold;
    }

    /// Behind the closing bracket.
    int end() {
        return at;
    }

    CharSet read() throws Unsupported {
        boolean negated = is('^');
        at += negated ? 1 : 0;
        boolean first = true;
        while (first || !is(']')) {
            first = false;
            item();
        }
        at++;
        if (fold) {
            set.fold();
        }
        return negated ? set.negate() : set;
    }

    private void item() throws Unsupported {
        if (text.startsWith("[:", at)) {
            throw new Unsupported();
        }
        if (is('\\') && at + 1 < text.length() && "dDsSwW".indexOf(text.charAt(at + 1)) >= 0) {
            set.addAll(CharSet.perl(text.charAt(at + 1)));
            at += 2;
            return;
        }
        int low = single();
        int high = low;
        if (is('-') && at + 1 < text.length() && text.charAt(at + 1) != ']') {
            at++;
            high = single();
        }
        if (fold && high >= 128) {
            throw new Unsupported();
        }
        set.add(low, high);
    }

    private int single() throws Unsupported {
        if (at >= text.length()) {
            throw new Unsupported();
        }
        char c = text.charAt(at++);
        if (c != '\\') {
            return c;
        }
        if (at >= text.length()) {
            throw new Unsupported();
        }
        return RegexReader.escapedChar(text.charAt(at++));
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
