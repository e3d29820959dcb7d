package io.quayside.engine.archive;

import java.util.ArrayDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// One line of a `.dockerignore`: Go's `filepath.Match` with `**` for any number of folders.
/// Rules: https://docs.docker.com/build/concepts/context/#dockerignore-files
///
/// @param exception whether it began with `!`: what it matches is sent after all
/// @param text without the `!`, cleaned as Go's `filepath.Clean` does, relative to the context
record IgnorePattern(boolean exception, String text, Matcher matcher) {
    private static final String SPECIAL = ".+()|{}$^";
    private static final Pattern WILD = Pattern.compile("[*?\\[\\\\]");

    /// @param line not blank, and no comment
    /// @throws PatternSyntaxException when it is no pattern
    static IgnorePattern parse(String line) {
        var exception = line.startsWith("!");
        var rest = exception ? line.substring(1).strip() : line;
        if (rest.isEmpty()) {
            throw new PatternSyntaxException("nothing follows the \"!\"", line, 0);
        }
        var cleaned = clean(rest);
        return new IgnorePattern(
                exception,
                cleaned,
                Pattern.compile(regex(cleaned), Pattern.DOTALL).matcher(""));
    }

    /// Whether it names this path itself.
    boolean matches(String path) {
        return matcher.reset(path).matches();
    }

    /// Whether something beneath the folder could be matched.
    boolean mayMatchWithin(String folder) {
        var wild = WILD.matcher(text);
        var literal = wild.find() ? text.substring(0, wild.start()) : text;
        var inside = folder + "/";
        return inside.startsWith(literal) || literal.startsWith(inside);
    }

    private static String regex(String pattern) {
        var regex = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.length(); i++) {
            var c = pattern.charAt(i);
            if (c == '\\') {
                if (++i == pattern.length()) {
                    throw new PatternSyntaxException("nothing follows the last \"\\\"", pattern, i);
                }
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            } else if (inClass) {
                inClass = c != ']';
                regex.append(c == '[' || c == '&' ? "\\" + c : c);
            } else if (c == '*' && pattern.startsWith("**", i)) {
                i++;
                if (pattern.startsWith("/", i + 1)) {
                    i++;
                }
                var last = i + 1 == pattern.length();
                var glued = i == 1 && !WILD.matcher(pattern.substring(2)).find();
                regex.append(last || glued ? ".*" : "(?:.*/)?");
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (SPECIAL.indexOf(c) >= 0) {
                regex.append('\\').append(c);
            } else {
                inClass = c == '[';
                regex.append(c);
            }
        }
        return regex.toString();
    }

    /// Without empty parts, "." and what ".." takes back; a leading "/" means the context.
    private static String clean(String pattern) {
        var parts = new ArrayDeque<String>();
        Stream.of(pattern.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .forEach(part -> {
                    if (!part.equals("..")) {
                        parts.addLast(part);
                    } else if (!parts.isEmpty() && !parts.peekLast().equals("..")) {
                        parts.removeLast();
                    } else if (!pattern.startsWith("/")) {
                        parts.addLast(part);
                    }
                });
        return parts.isEmpty() ? "." : String.join("/", parts);
    }
}
