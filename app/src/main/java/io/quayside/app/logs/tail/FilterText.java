package io.quayside.app.logs.tail;

import io.quayside.engine.log.LogCriteria;
import io.quayside.engine.log.LogQuery;
import io.quayside.engine.log.LogTerm;
import io.quayside.engine.log.text.LogLevel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A filter as text that can be kept: a line for the levels, and one for each term: `+` or `-`, `r` for a regular
/// expression, `c` where upper and lower case differ, a blank, and what to look for. Times are not kept: the next log
/// has others.
final class FilterText {
    private static final String LEVELS = "levels ";
    private static final String CONTEXT = "context ";

    private FilterText() {}

    static String write(LogCriteria criteria) {
        List<String> lines = new ArrayList<>();
        if (!criteria.levels().isEmpty()) {
            lines.add(
                    LEVELS + criteria.levels().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        }
        if (criteria.context() > 0) {
            lines.add(CONTEXT + criteria.context());
        }
        criteria.terms().forEach(term -> lines.add((term.exclude() ? "-" : "+") + QueryText.write(term.query())));
        return String.join("\n", lines);
    }

    /// What cannot be read is left out.
    static LogCriteria read(String text) {
        var criteria = LogCriteria.ALL;
        List<LogTerm> terms = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                if (line.startsWith(LEVELS)) {
                    criteria = criteria.withLevels(levels(line.substring(LEVELS.length())));
                } else if (line.startsWith(CONTEXT)) {
                    criteria = criteria.withContext(Integer.parseInt(line.substring(CONTEXT.length())));
                } else if (line.startsWith("+") || line.startsWith("-")) {
                    terms.add(new LogTerm(QueryText.read(line.substring(1)), line.startsWith("-")));
                }
            } catch (IllegalArgumentException | LogQuery.InvalidPattern e) {
                // A line of an older version, or one that somebody has edited.
            }
        }
        return criteria.withTerms(terms);
    }

    private static Set<LogLevel> levels(String names) {
        Set<LogLevel> levels = EnumSet.noneOf(LogLevel.class);
        for (String name : names.split(",", -1)) {
            levels.add(LogLevel.valueOf(name));
        }
        return levels;
    }
}
