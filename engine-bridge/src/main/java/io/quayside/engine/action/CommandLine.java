package io.quayside.engine.action;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A `docker` command line: words, some of which may be secret. [#toString()] masks the secrets; [#text()] does not.
public record CommandLine(List<Word> words) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final String MASK = "••••";

    public CommandLine {
        words = List.copyOf(words);
    }

    /// @param text the open part
    /// @param secret the part that follows it and is masked; empty when there is none
    public record Word(String text, String secret) {
        @Override
        public String toString() {
            return secret.isEmpty() ? text : text + MASK;
        }
    }

    public static CommandLine docker(String... words) {
        return new CommandLine(List.of()).and("docker").and(words);
    }

    public CommandLine and(String... more) {
        var all = new ArrayList<>(words);
        for (var word : more) {
            all.add(new Word(word, ""));
        }
        return new CommandLine(all);
    }

    /// Adds one word whose second part is masked when shown.
    public CommandLine andSecret(String open, String secret) {
        var all = new ArrayList<>(words);
        all.add(new Word(open, secret));
        return new CommandLine(all);
    }

    /// The words as a program receives them, secrets included.
    public List<String> arguments() {
        return words.stream().map(word -> word.text() + word.secret()).toList();
    }

    /// As it can be pasted into a POSIX shell, secrets included.
    public String text() {
        return arguments().stream().map(CommandLine::quote).collect(Collectors.joining(" "));
    }

    /// As it is shown: secrets masked.
    @Override
    public String toString() {
        return words.stream()
                .map(word -> word.secret().isEmpty() ? quote(word.text()) : word.toString())
                .collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
