package io.quayside.engine.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One line of comma-separated values (RFC 4180), in which `--mount`, `--network` and `--gpus` are written.
public final class Csv {
    private static final char QUOTE = '"';

    private Csv() {}

    public static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    /// @throws IllegalArgumentException with a sentence for a person when a quote is not closed
    public static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
                field.append(QUOTE);
                i++;
            } else if (c == QUOTE && (quoted || field.isEmpty())) {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("A double quote in “" + line + "” is not closed.");
        }
        fields.add(field.toString());
        return fields;
    }

    private static String quoted(String field) {
        boolean plain = field.indexOf(',') < 0 && field.indexOf(QUOTE) < 0 && field.indexOf('\n') < 0;
        return plain && !field.startsWith(" ") ? field : QUOTE + field.replace("\"", "\"\"") + QUOTE;
    }
}
