package io.quayside.engine.action;

import io.quayside.engine.action.CommandLine.Word;
import io.quayside.engine.spec.Durations;
import io.quayside.engine.spec.Sizes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds flags to a command line; what is at its default is left out.
final class FlagWriter {
    private final CommandLine start;
    private final List<RunFlag> given = new ArrayList<>();

    FlagWriter(CommandLine start) {
        this.start = start;
    }

    CommandLine line() {
        var line = start;
        for (var flag : given) {
            line = line.and(flag.name());
            line = flag.value() == null ? line : line.and(flag.value());
        }
        return line;
    }

    List<RunFlag> given() {
        return List.copyOf(given);
    }

    FlagWriter flag(String name, boolean given) {
        return given ? add(name, null) : this;
    }

    FlagWriter text(String name, String value) {
        return exactly(name, value.isEmpty() ? null : value);
    }

    FlagWriter number(String name, long value) {
        return exactly(name, value == 0 ? null : value);
    }

    FlagWriter size(String name, long bytes) {
        return exactly(name, bytes == 0 ? null : Sizes.text(bytes));
    }

    FlagWriter duration(String name, Duration value) {
        return exactly(name, value.isZero() ? null : Durations.text(value));
    }

    /// Adds it unless it is null.
    FlagWriter exactly(String name, @Nullable Object value) {
        return value == null ? this : add(name, new Word(value.toString(), ""));
    }

    FlagWriter each(String name, Iterable<?> values) {
        values.forEach(value -> add(name, new Word(value.toString(), "")));
        return this;
    }

    /// `name=value` each; the values of those whose name looks so are secret.
    FlagWriter named(String name, Map<String, String> words) {
        words.forEach((key, value) -> add(name, Word.named(key, value)));
        return this;
    }

    FlagWriter secret(String name, String key, @Nullable String value) {
        return add(name, value == null ? new Word(key, "") : Word.named(key, value));
    }

    private FlagWriter add(String name, @Nullable Word value) {
        given.add(new RunFlag(name, value));
        return this;
    }
}
