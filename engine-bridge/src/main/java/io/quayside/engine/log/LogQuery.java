package io.quayside.engine.log;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.quayside.engine.log.match.FastRegex;
import io.quayside.engine.log.match.LiteralScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to look for in lines: a text, or a regular expression (RE2's syntax, which takes linear time whatever the
/// line).
///
/// @param text never empty
/// @param matchCase whether upper and lower case differ
public record LogQuery(String text, boolean regex, boolean matchCase) {
    private static final int MOST_HITS = 200;

    /// Checks the expression.
    ///
    /// @throws InvalidPattern when it is none
    public LogQuery {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Nothing to look for");
        }
        if (regex) {
            compile(text, true, matchCase);
        }
    }

    /// A regular expression that is none; the message says why, for a person.
    public static final class InvalidPattern extends RuntimeException {
        InvalidPattern(PatternSyntaxException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// A stretch of a text, in chars.
    public record Hit(int start, int end) {}

    /// Where it is found in a line's text, as far as a screen could show it.
    public List<Hit> find(String line) {
        List<Hit> hits = new ArrayList<>();
        var found = compile(text, regex, matchCase).matcher(line);
        while (hits.size() < MOST_HITS && found.find()) {
            if (found.end() > found.start()) {
                hits.add(new Hit(found.start(), found.end()));
            }
        }
        return hits;
    }

    /// Looks at one line's bytes without control sequences. One thread's own.
    interface Matcher {
        boolean matches(byte[] bytes, int from, int length);

        /// A text that lines must have to match; null when none is known.
        default @Nullable LiteralScan required() {
            return null;
        }

        /// Whether every line that has the required text matches.
        default boolean requiredIsAll() {
            return false;
        }
    }

    private record Literal(LiteralScan required) implements Matcher {
        @Override
        public boolean matches(byte[] bytes, int from, int length) {
            return required.find(bytes, from, from + length) >= 0;
        }

        @Override
        public boolean requiredIsAll() {
            return true;
        }
    }

    private record Regex(FastRegex regex) implements Matcher {
        @Override
        public boolean matches(byte[] bytes, int from, int length) {
            return regex.matches(bytes, from, from + length);
        }

        @Override
        public @Nullable LiteralScan required() {
            return regex.required();
        }
    }

    /// A matcher for one thread.
    Matcher matcher() {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        if (!regex && (matchCase || ascii)) {
            return new Literal(new LiteralScan(text.getBytes(StandardCharsets.UTF_8), matchCase));
        }
        String expression = regex ? text : Pattern.quote(text);
        return new Regex(new FastRegex(compile(text, regex, matchCase), expression, matchCase));
    }

    private static Pattern compile(String text, boolean regex, boolean matchCase) {
        int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE;
        try {
            return Pattern.compile(regex ? text : Pattern.quote(text), flags);
        } catch (PatternSyntaxException e) {
            throw new InvalidPattern(e);
        }
    }
}
