package io.quayside.engine.cli;

import java.util.Map;

/// Reads `$'…'`, in which backslashes stand for characters as they do in C.
/// Grammar: https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
final class AnsiQuote {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('n', "\n"),
            Map.entry('t', "\t"),
            Map.entry('r', "\r"),
            Map.entry('a', "\007"),
            Map.entry('b', "\b"),
            Map.entry('e', "\033"),
            Map.entry('E', "\033"),
            Map.entry('f', "\f"),
            Map.entry('v', "\013"),
            Map.entry('\\', "\\"),
            Map.entry('\'', "'"),
            Map.entry('"', "\""),
            Map.entry('?', "?"));

    private final String line;
    private final StringBuilder word;
    private int at;

    /// @param at behind the opening quote
    AnsiQuote(String line, int at, StringBuilder word) {
        this.line = line;
        this.at = at;
        this.word = word;
    }

    /// @return behind the closing quote; -1 when there is none
    int read() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '\'') {
                return at;
            }
            if (c == '\\' && at < line.length()) {
                escape(line.charAt(at++));
            } else {
                word.append(c);
            }
        }
        return -1;
    }

    private void escape(char letter) {
        var known = LETTERS.get(letter);
        if (known != null) {
            word.append(known);
            return;
        }
        switch (letter) {
            case 'x' -> number(16, 2, 0);
            case 'u' -> number(16, 4, 0);
            case 'U' -> number(16, 8, 0);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> number(8, 3, 1);
            default -> word.append('\\').append(letter);
        }
    }

    /// @param back how many of its digits are read already
    private void number(int base, int digits, int back) {
        int from = at - back;
        int end = from;
        while (end < line.length() && end < from + digits && Character.digit(line.charAt(end), base) >= 0) {
            end++;
        }
        if (end > from) {
            word.appendCodePoint(Integer.parseInt(line, from, end, base));
            at = end;
        }
    }
}
