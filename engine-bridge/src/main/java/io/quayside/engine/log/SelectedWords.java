package io.quayside.engine.log;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words that somebody has selected in a line as it is shown, which may be otherwise than it was written: dots take the
/// place of secrets, blanks that of tabs, and fields stand in columns. Never more is looked for than was to be seen.
///
/// @param seen the words; never blank
/// @param line the line that they were selected in, with all of its bytes
public record SelectedWords(String seen, LogLine line) {
    /// Dots, control characters and their signs, and blanks.
    private static final Pattern ANYTHING = Pattern.compile("[•\\s\\x00-\\x1f\\x{2400}-\\x{2421}\\x{fffd}]+");

    /// The same, but for single blanks.
    private static final Pattern BREAK = Pattern.compile("[•\\t\\x00-\\x1f\\x{2400}-\\x{2421}\\x{fffd}]+| {2,}");

    /// What finds the line, and others with these words: the words themselves where the line has them; else their parts
    /// with anything between, or the longest part. Empty where the line has nothing of them: it is all hidden.
    public Optional<LogQuery> query() {
        String written = line.plainText();
        return Stream.of(literal(seen), parts())
                .flatMap(Optional::stream)
                .filter(query -> !query.find(written).isEmpty())
                .findFirst()
                .or(() -> longest(written));
    }

    /// Such words alone as the line has as they are.
    public Optional<String> text() {
        String written = line.plainText();
        return written.contains(seen) ? Optional.of(seen) : longest(written).map(LogQuery::text);
    }

    private static Optional<LogQuery> literal(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(new LogQuery(words, false, true));
    }

    private Optional<LogQuery> parts() {
        String[] parts = pieces(ANYTHING).toArray(String[]::new);
        return parts.length < 2
                ? Optional.empty()
                : Optional.of(new LogQuery(
                        Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".+")), true, true));
    }

    private Optional<LogQuery> longest(String written) {
        return pieces(BREAK)
                .filter(written::contains)
                .max(Comparator.comparingInt(String::length))
                .flatMap(SelectedWords::literal);
    }

    private Stream<String> pieces(Pattern between) {
        return Arrays.stream(between.split(seen)).map(String::strip).filter(piece -> !piece.isEmpty());
    }
}
