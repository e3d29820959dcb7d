package io.quayside.engine.cli;

import io.quayside.engine.spec.RunSpec;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the flags of `docker run` one by one, as a form has them. Thread-safe.
public final class FlagReader {
    private final Map<String, Flag> flags = RunFlagTable.byName();

    /// A flag and its value.
    ///
    /// @param name "--publish"
    /// @param value "true" or "false" for a switch
    public record Given(String name, String value) {}

    /// What is wrong with a flag's value by itself, as a sentence for a person; empty when nothing is.
    public Optional<String> problem(Given given) {
        try {
            apply(new Draft(ShellContext.NOTHING), given);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(capital(String.valueOf(e.getMessage())));
        }
    }

    /// @throws IllegalArgumentException with a sentence for a person when a value is wrong, or two do not go together
    public RunSpec read(String image, List<String> command, List<Given> all) {
        var draft = new Draft(ShellContext.NOTHING);
        all.forEach(given -> apply(draft, given));
        return draft.build(image, command, true).spec();
    }

    private void apply(Draft draft, Given given) {
        var flag = flags.get(given.name());
        if (flag == null) {
            throw new IllegalArgumentException("“" + given.name() + "” is no flag of docker run that Quayside knows.");
        }
        try {
            flag.action().apply(draft, given.value());
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
