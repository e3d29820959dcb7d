package io.quayside.engine.log.match;

/// A text that every match of an expression contains.
///
/// @param text may be empty, when there is none
/// @param matchCase whether its case counts
record RequiredText(String text, boolean matchCase) {
    /// The longest that is found.
    static RequiredText of(Node node) {
        var search = new Search();
        search.visit(node);
        search.endRun();
        return search.best;
    }

    private static final class Search {
        private final StringBuilder run = new StringBuilder();
        private RequiredText best = new RequiredText("", true);
        private boolean folded;

        private void visit(Node node) {
            switch (node) {
                case Node.Place place -> {
                    // Takes no room: the texts before and behind it still touch.
                }
                case Node.Chars chars -> visitChars(chars);
                case Node.Sequence sequence -> sequence.parts().forEach(this::visit);
                case Node.Repeat repeat when repeat.least() == 1 && repeat.most() == 1 -> visit(repeat.part());
                case Node.Repeat repeat -> {
                    endRun();
                    if (repeat.least() > 0) {
                        visit(repeat.part());
                        endRun();
                    }
                }
                case Node.Choice choice -> endRun();
            }
        }

        private void visitChars(Node.Chars chars) {
            int count = Long.bitCount(chars.low()) + Long.bitCount(chars.high());
            int first = chars.low() != 0
                    ? Long.numberOfTrailingZeros(chars.low())
                    : 64 + Long.numberOfTrailingZeros(chars.high());
            boolean bothCases = count == 2 && first >= 'A' && first <= 'Z' && chars.has(first + 32);
            if (count != 1 && !bothCases) {
                endRun();
                return;
            }
            run.append((char) first);
            folded |= bothCases;
        }

        private void endRun() {
            if (run.length() > best.text.length()) {
                best = new RequiredText(run.toString(), !folded);
            }
            run.setLength(0);
            folded = false;
        }
    }
}
