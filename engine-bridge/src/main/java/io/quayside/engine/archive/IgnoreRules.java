package io.quayside.engine.archive;

import io.quayside.engine.model.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/// Which files of a folder a `.dockerignore` keeps back. The last line that matches a path, or a folder
/// above it, decides. Not thread-safe.
final class IgnoreRules {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<IgnorePattern> patterns;

    private IgnoreRules(List<IgnorePattern> patterns) {
        this.patterns = patterns;
    }

    /// @param file what holds them, for a complaint
    /// @throws EngineException.Local that names the line which is no pattern
    static IgnoreRules parse(String file, String text) {
        var patterns = new ArrayList<IgnorePattern>();
        var number = 0;
        for (var line : text.replaceFirst("^" + BYTE_ORDER_MARK, "").split("\n", -1)) {
            number++;
            // A comment begins in the first column: "  #x" is a name.
            if (!line.startsWith("#") && !line.isBlank()) {
                patterns.add(pattern(file, number, line.strip()));
            }
        }
        return new IgnoreRules(patterns);
    }

    private static IgnorePattern pattern(String file, int number, String line) {
        try {
            return IgnorePattern.parse(line);
        } catch (PatternSyntaxException e) {
            throw new EngineException.Local(
                    "Line " + number + " of " + file + " is not a pattern: " + line + " (" + e.getDescription() + ").",
                    "Mend that line; “*”, “?”, “[a-z]”, “**” and a leading “!” have a meaning, “\\” takes it away.",
                    e);
        }
    }

    /// @param path relative to the context, with '/'
    boolean excludes(String path) {
        var excluded = false;
        for (var pattern : patterns) {
            if (pattern.exception() == excluded && matches(pattern, path)) {
                excluded = !pattern.exception();
            }
        }
        return excluded;
    }

    /// Whether a folder that is excluded itself may hold something that is not.
    boolean mayHoldExceptions(String folder) {
        return patterns.stream().anyMatch(pattern -> pattern.exception() && pattern.mayMatchWithin(folder));
    }

    private static boolean matches(IgnorePattern pattern, String path) {
        for (var end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (pattern.matches(path.substring(0, end))) {
                return true;
            }
        }
        return pattern.matches(path);
    }

    /// Nothing is kept back.
    static IgnoreRules none() {
        return new IgnoreRules(List.of());
    }
}
