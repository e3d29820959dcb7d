package io.quayside.engine.action;

import io.quayside.engine.model.SecretNames;
import io.quayside.engine.model.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A `docker` command line, or several one after the other: words, some of which may be secret. [#toString()] masks the
/// secrets; [#text()] does not.
public record CommandLine(List<Word> words) {
    private static final String MASK = "••••";
    private static final String THEN = "&&\n";

    public CommandLine {
        words = List.copyOf(words);
    }

    /// @param text the open part
    /// @param secret the part that follows it and is masked; empty when there is none
    /// @param verbatim whether it is the shell's own and stands unquoted, as `&&` does
    public record Word(String text, String secret, boolean verbatim) {
        public Word(String text, String secret) {
            this(text, secret, false);
        }

        /// `name=value`, with the value secret when the name looks like a secret's.
        static Word named(String name, String value) {
            return SecretNames.isSecret(name) ? new Word(name + "=", value) : new Word(name + "=" + value, "");
        }

        /// As a program receives it, secret included.
        public String plain() {
            return text + secret;
        }

        @Override
        public String toString() {
            return secret.isEmpty() ? text : text + MASK;
        }
    }

    public static CommandLine docker(String... words) {
        return new CommandLine(List.of()).and("docker").and(words);
    }

    /// The words of another program.
    static CommandLine of(String... words) {
        return new CommandLine(List.of()).and(words);
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

    /// Adds `name=value`, with the value masked when the name looks like a secret's.
    CommandLine andNamed(String name, String value) {
        return and(Word.named(name, value));
    }

    CommandLine and(Word word) {
        var all = new ArrayList<>(words);
        all.add(word);
        return new CommandLine(all);
    }

    /// Goes on with another command once this one has succeeded.
    public CommandLine then(CommandLine next) {
        var all = new ArrayList<>(words);
        all.add(new Word(THEN, "", true));
        all.addAll(next.words);
        return new CommandLine(all);
    }

    /// The words as a program receives them, secrets included; of a single command.
    public List<String> arguments() {
        return words.stream().map(Word::plain).toList();
    }

    /// As it can be pasted into a POSIX shell, secrets included.
    public String text() {
        return line(word -> new ShellWord(word.plain()).quoted());
    }

    /// As it is shown: secrets masked.
    @Override
    public String toString() {
        return line(word -> word.secret().isEmpty() ? new ShellWord(word.text()).quoted() : word.toString());
    }

    private String line(Function<Word, String> shown) {
        return words.stream()
                .map(word -> word.verbatim() ? word.text() : shown.apply(word))
                .collect(Collectors.joining(" "))
                .replace(THEN + " ", THEN);
    }
}
