package io.quayside.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Splits a pasted line into words as a POSIX shell does (quotes, `$'…'`, backslashes, comments, lines that go on),
/// and takes the line ends of Windows' shells as well (`^`, a backtick). Variables are looked up; what else a shell
/// would work out is an error, never taken literally.
final class ShellReader {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String OPERATORS = ";&|<>()";

    private final String line;
    private final ShellContext context;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start = -1;
    private int at;

    private ShellReader(String line, ShellContext context) {
        this.line = line;
        this.context = context;
    }

    /// @param position where it begins
    /// @param end behind its last character
    record Word(String text, int position, int end) {
        LineException wrong(String message) {
            return new LineException(message, position, end - position);
        }
    }

    /// @throws LineException when a shell would do something other than pass on words
    static List<Word> split(String line, ShellContext context) {
        var reader = new ShellReader(line.replace("\r\n", "\n"), context);
        reader.read();
        return reader.words;
    }

    private void read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (goesOn(c)) {
                at = line.indexOf('\n', at) + 1;
            } else if (c == '\n' && words.isEmpty() && start < 0) {
                at++;
            } else if (c == '\n') {
                endOfLine();
                return;
            } else if (Character.isWhitespace(c)) {
                endWord();
                at++;
            } else if (c == '#' && start < 0) {
                var end = line.indexOf('\n', at);
                at = end < 0 ? line.length() : end;
            } else {
                character(c);
            }
        }
        endWord();
    }

    /// A line end that a shell takes for white space: behind a backslash, or behind the marks of Windows' shells.
    private boolean goesOn(char c) {
        if (c != '\\' && c != '^' && c != '`') {
            return false;
        }
        int next = at + 1;
        // A blank between the mark and the line end is a slip that nobody means.
        while (next < line.length() && (line.charAt(next) == ' ' || line.charAt(next) == '\t')) {
            next++;
        }
        boolean end = next < line.length() && line.charAt(next) == '\n';
        boolean blank = start < 0 || c == '\\';
        return end && (blank || next > at + 1);
    }

    private void endOfLine() {
        endWord();
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == '#') {
                var end = line.indexOf('\n', i);
                i = end < 0 ? line.length() : end;
            } else if (!Character.isWhitespace(line.charAt(i))) {
                throw new LineException(
                        "The command ends before “" + excerpt(i) + "”: put a backslash at the end of the line before,"
                                + " or paste one command alone.",
                        i,
                        1);
            }
        }
    }

    private void character(char c) {
        if (start < 0) {
            start = at;
            if (c == '~' && (at + 1 == line.length() || "/ \t\n".indexOf(line.charAt(at + 1)) >= 0)) {
                word.append(lookUp("HOME", at, at + 1));
                at++;
                return;
            }
        }
        switch (c) {
            case '\'' -> at = single(at + 1);
            case '"' -> doubleQuoted();
            case '\\' -> {
                if (at + 1 < line.length()) {
                    word.append(line.charAt(at + 1));
                }
                at += 2;
            }
            case '$' -> dollar(false);
            case '`' -> throw substitution("`", at);
            default -> {
                if (OPERATORS.indexOf(c) >= 0) {
                    throw new LineException(
                            "“" + c + "” joins this command with something else: paste the docker command alone, or"
                                    + " put “" + c + "” between quotes.",
                            at,
                            1);
                }
                word.append(c);
                at++;
            }
        }
    }

    /// @return behind the closing quote
    private int single(int from) {
        int end = line.indexOf('\'', from);
        if (end < 0) {
            throw unclosed("'", from - 1);
        }
        word.append(line, from, end);
        return end + 1;
    }

    private void doubleQuoted() {
        int open = at++;
        while (at < line.length() && line.charAt(at) != '"') {
            char c = line.charAt(at);
            if (c == '$') {
                dollar(true);
            } else if (c == '`') {
                throw substitution("`", at);
            } else if (c == '\\' && at + 1 < line.length() && "\"\\$`\n".indexOf(line.charAt(at + 1)) >= 0) {
                word.append(line.charAt(at + 1) == '\n' ? "" : String.valueOf(line.charAt(at + 1)));
                at += 2;
            } else {
                word.append(c);
                at++;
            }
        }
        if (at == line.length()) {
            throw unclosed("\"", open);
        }
        at++;
    }

    private void dollar(boolean quoted) {
        int open = at;
        char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        if (next == '\'' && !quoted) {
            at = new AnsiQuote(line, at + 2, word).read();
            if (at < 0) {
                throw unclosed("$'", open);
            }
            return;
        }
        if (next == '(') {
            commandSubstitution(open);
            return;
        }
        boolean braces = next == '{';
        var name = NAME.matcher(line).region(Math.min(at + (braces ? 2 : 1), line.length()), line.length());
        if (name.lookingAt()) {
            int end = name.end();
            if (braces && (end >= line.length() || line.charAt(end) != '}')) {
                throw substitution("${", open);
            }
            at = braces ? end + 1 : end;
            word.append(lookUp(name.group(), open, at));
        } else if (braces || Character.isDigit(next) || "@*#?!$-".indexOf(next) >= 0) {
            throw substitution("$" + next, open);
        } else {
            word.append('$');
            at++;
        }
    }

    /// `$(pwd)` is in half of all such lines, and the folder may be known.
    private void commandSubstitution(int open) {
        int end = line.indexOf(')', open);
        var command = end < 0 ? "" : line.substring(open + 2, end).strip().toLowerCase(Locale.ROOT);
        if (!command.equals("pwd") || context.folder().isEmpty()) {
            throw substitution("$(", open);
        }
        word.append(context.folder());
        at = end + 1;
    }

    private String lookUp(String name, int from, int to) {
        var known = name.equals("PWD") && !context.folder().isEmpty() ? context.folder() : context.variable(name);
        if (known == null) {
            throw new LineException(
                    "A shell would put the variable " + name + " here, and nobody knows its value: write the value,"
                            + " or put it between single quotes if it is meant literally.",
                    from,
                    to - from);
        }
        return known;
    }

    private LineException substitution(String mark, int position) {
        return new LineException(
                "A shell would work out what follows “" + mark + "” (“" + excerpt(position) + "”): write what comes of"
                        + " it, or put it between single quotes if it is meant literally.",
                position,
                mark.length());
    }

    private static LineException unclosed(String quote, int position) {
        return new LineException("The quote " + quote + " is not closed.", position, quote.length());
    }

    private String excerpt(int position) {
        var rest = line.substring(position).lines().findFirst().orElse("");
        return rest.length() > 20 ? rest.substring(0, 20) + "…" : rest;
    }

    private void endWord() {
        if (start >= 0) {
            words.add(new Word(word.toString(), start, at));
            word.setLength(0);
            start = -1;
        }
    }
}
