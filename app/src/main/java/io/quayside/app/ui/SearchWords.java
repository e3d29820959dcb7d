package io.quayside.app.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// What was typed into a search field: words that must all be found, in any case. Looks at thousands of texts with each
/// sign that is typed, and makes nothing on the way.
///
/// @param words in lower case
public record SearchWords(List<String> words) {
    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(String typed) {
        return new SearchWords(
                Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /// Whether each word is found.
    public boolean all(Predicate<String> isFound) {
        for (var word : words) {
            if (!isFound.test(word)) {
                return false;
            }
        }
        return true;
    }

    /// @param word one of the words: not empty
    public static boolean isIn(String text, String word) {
        char lower = word.charAt(0);
        char upper = Character.toUpperCase(lower);
        int last = text.length() - word.length();
        for (int at = 0; at <= last; at++) {
            char here = text.charAt(at);
            if ((here == lower || here == upper) && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word is in one of the labels as they are written: `key=value`.
    public static boolean isIn(Map<String, String> labels, String word) {
        boolean across = word.indexOf('=') >= 0;
        for (var label : labels.entrySet()) {
            if (across
                    ? isIn(label.getKey() + "=" + label.getValue(), word)
                    : isIn(label.getKey(), word) || isIn(label.getValue(), word)) {
                return true;
            }
        }
        return false;
    }
}
