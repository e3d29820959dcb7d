package io.quayside.engine.setup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A program and its arguments.
///
/// @param elevated whether it needs an administrator's rights
public record CommandLine(List<String> words, boolean elevated) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    public CommandLine {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A command line needs a program");
        }
    }

    static CommandLine of(String... words) {
        return new CommandLine(List.of(words), false);
    }

    static CommandLine elevated(String... words) {
        return new CommandLine(List.of(words), true);
    }

    /// As one types it in a shell.
    public String text() {
        return (elevated ? "sudo " : "")
                + words.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
