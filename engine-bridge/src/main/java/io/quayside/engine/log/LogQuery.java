package io.quayside.engine.log;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /// Looks at one line's bytes without control sequences.
    interface Matcher {
        boolean matches(byte[] bytes, int from, int length);
    }

    /// A matcher for one thread.
    Matcher matcher() {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        if (!regex && (matchCase || ascii)) {
            return new LiteralMatcher(text.getBytes(StandardCharsets.UTF_8), matchCase);
        }
        Pattern pattern = compile(text, regex, matchCase);
        return (bytes, from, length) -> {
            byte[] line = from == 0 && length == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, from + length);
            return pattern.matcher(line).find();
        };
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
