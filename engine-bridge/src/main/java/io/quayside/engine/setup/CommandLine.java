package io.quayside.engine.setup;

import io.quayside.engine.model.ShellWord;
import java.util.List;
import java.util.stream.Collectors;

/// A program and its arguments.
///
/// @param elevated whether it needs an administrator's rights
public record CommandLine(List<String> words, boolean elevated) {
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
        return (elevated ? "sudo " : "") + asTyped();
    }

    /// The same for an administrator, who has the rights already.
    String asTyped() {
        return words.stream().map(word -> new ShellWord(word).quoted()).collect(Collectors.joining(" "));
    }
}
