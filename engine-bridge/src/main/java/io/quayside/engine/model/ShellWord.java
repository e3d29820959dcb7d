package io.quayside.engine.model;

import java.util.regex.Pattern;

/// A word of a command line, as a program receives it.
public record ShellWord(String text) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    /// As one types it in a POSIX shell: within quotes, unless nothing in it means anything to a shell.
    public String quoted() {
        return PLAIN.matcher(text).matches() ? text : inQuotes();
    }

    /// In single quotes in any case, which mean the same to every shell of Unix.
    public String inQuotes() {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
