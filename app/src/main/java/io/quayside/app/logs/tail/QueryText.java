package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogQuery;

/// What to look for, as a line of text that can be kept: `r` for a regular expression, `c` where upper and lower case
/// differ, a blank, and the words.
public final class QueryText {
    private QueryText() {}

    public static String write(LogQuery query) {
        return (query.regex() ? "r" : "") + (query.matchCase() ? "c" : "") + " " + query.text();
    }

    /// @throws IllegalArgumentException when it is none
    /// @throws LogQuery.InvalidPattern when the regular expression is none
    public static LogQuery read(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("No words to look for");
        }
        var flags = text.substring(0, blank);
        return new LogQuery(text.substring(blank + 1), flags.contains("r"), flags.contains("c"));
    }
}
