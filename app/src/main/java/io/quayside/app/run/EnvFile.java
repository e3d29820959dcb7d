package io.quayside.app.run;

import io.quayside.engine.spec.Variable;
import java.util.ArrayList;
import java.util.List;

/// Reads a `.env` file: `NAME=value` lines, comments, `export` before a name, quotes around a value.
final class EnvFile {
    private EnvFile() {}

    static List<Variable> read(String text) {
        var variables = new ArrayList<Variable>();
        for (var line : text.lines().map(String::strip).toList()) {
            var entry = line.startsWith("export ")
                    ? line.substring("export ".length()).strip()
                    : line;
            var equals = entry.indexOf('=');
            if (!entry.startsWith("#") && equals > 0) {
                variables.add(new Variable(
                        entry.substring(0, equals).strip(),
                        value(entry.substring(equals + 1).strip())));
            }
        }
        return variables;
    }

    private static String value(String text) {
        var quote = text.isEmpty() ? ' ' : text.charAt(0);
        if (text.length() > 1 && (quote == '"' || quote == '\'') && text.indexOf(quote, 1) > 0) {
            return text.substring(1, text.indexOf(quote, 1));
        }
        var comment = text.indexOf(" #");
        return comment < 0 ? text : text.substring(0, comment).stripTrailing();
    }
}
