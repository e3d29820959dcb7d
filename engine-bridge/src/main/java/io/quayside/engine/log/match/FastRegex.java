package io.quayside.engine.log.match;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A regular expression that says of lines whether they match, as RE2/J does but faster: lines of ASCII go through a
/// [LazyDfa], what is not ASCII or too complicated goes to RE2/J itself. One thread.
public final class FastRegex {
    private final Pattern pattern;
    private final @Nullable LazyDfa automaton;
    private final @Nullable LiteralScan required;

    /// @param pattern compiled from the text, case-insensitively unless the case counts
    public FastRegex(Pattern pattern, String text, boolean matchCase) {
        this.pattern = pattern;
        LazyDfa made = null;
        LiteralScan literal = null;
        try {
            Node node = RegexReader.read(text, matchCase);
            made = new LazyDfa(new Program(node));
            RequiredText needed = RequiredText.of(node);
            if (needed.text().length() >= 2) {
                literal = new LiteralScan(needed.text().getBytes(StandardCharsets.US_ASCII), needed.matchCase());
            }
        } catch (RegexReader.Unsupported e) {
            made = null;
        }
        automaton = made;
        required = literal;
    }

    /// A text that a line must have to match; null when none is known.
    public @Nullable LiteralScan required() {
        return required;
    }

    public boolean matches(byte[] bytes, int from, int end) {
        var answer = automaton == null ? LazyDfa.Answer.ASK : automaton.match(bytes, from, end);
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            // As text: in bytes, RE2/J 1.8 takes some places behind a letter beyond ASCII for the beginning of the
            // line.
            case ASK ->
                pattern.matcher(new String(bytes, from, end - from, StandardCharsets.UTF_8))
                        .find();
        };
    }
}
