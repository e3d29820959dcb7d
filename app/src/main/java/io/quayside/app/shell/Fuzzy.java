package io.quayside.app.shell;

import java.util.List;

/// How well what was typed fits a text: the whole, its beginning, the beginning of a word in it, somewhere in it, or
/// its letters in that order. All texts in lower case.
final class Fuzzy {
    static final int NONE = -1;
    private static final int WHOLE = 1000;
    private static final int BEGINNING = 800;
    private static final int WORD = 600;
    private static final int INSIDE = 400;
    private static final int SCATTERED = 150;

    private Fuzzy() {}

    /// @return [#NONE] when one of the words is not there, else more for a better fit
    static int score(List<String> words, String text) {
        int sum = 0;
        for (var word : words) {
            var score = score(word, text);
            if (score == NONE) {
                return NONE;
            }
            sum += score;
        }
        return words.isEmpty() ? 0 : sum / words.size();
    }

    static int score(String word, String text) {
        var at = text.indexOf(word);
        if (at < 0) {
            return scattered(word, text);
        }
        // Of two that fit alike, the one with less around it.
        var rest = Math.min(99, text.length() - word.length());
        if (at == 0) {
            return (rest == 0 ? WHOLE : BEGINNING) - rest;
        }
        while (at >= 0) {
            if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
                return WORD - rest;
            }
            at = text.indexOf(word, at + 1);
        }
        return INSIDE - rest;
    }

    // Each letter that begins a word or follows the one before counts more than one in the middle of nowhere.
    private static int scattered(String word, String text) {
        if (word.length() < 2) {
            return NONE;
        }
        int from = 0;
        int leaps = 0;
        for (int i = 0; i < word.length(); i++) {
            var at = text.indexOf(word.charAt(i), from);
            if (at < 0) {
                return NONE;
            }
            if (at > from && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                leaps++;
            }
            from = at + 1;
        }
        // Letters from all over a long text are a coincidence.
        return leaps > word.length() / 3 ? NONE : SCATTERED - leaps * 10 - Math.min(49, text.length() - word.length());
    }
}
