package io.quayside.app.run;

import io.quayside.engine.model.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Splits a line into words as a POSIX shell does: white space between them, quotes and backslashes around what belongs
/// together. Nothing is expanded.
final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[^\\s'\"\\\\]+");

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;

    private ShellWords() {}

    /// @throws IllegalArgumentException when a quote is not closed; the message is the quote
    static List<String> split(String line) {
        var splitter = new ShellWords();
        splitter.read(line);
        return splitter.words;
    }

    /// One line that is split into these words.
    static String join(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : new ShellWord(word).inQuotes();
    }

    private void read(String line) {
        var i = 0;
        while (i < line.length()) {
            var c = line.charAt(i);
            if (c == '\'' || c == '"') {
                i = quoted(line, i + 1, c);
            } else if (c == '\\' && i + 1 < line.length()) {
                append(line.charAt(++i));
            } else if (Character.isWhitespace(c)) {
                end();
            } else {
                append(c);
            }
            i++;
        }
        end();
    }

    /// @return where the closing quote is
    private int quoted(String line, int from, char quote) {
        inWord = true;
        for (var i = from; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == quote) {
                return i;
            }
            if (quote == '"' && c == '\\' && i + 1 < line.length() && "\"\\$`".indexOf(line.charAt(i + 1)) >= 0) {
                i++;
            }
            append(line.charAt(i));
        }
        throw new IllegalArgumentException(String.valueOf(quote));
    }

    private void append(char c) {
        inWord = true;
        word.append(c);
    }

    private void end() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
