package io.quayside.app.listing;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names and values as a person types them: a `name=value` in each line.
///
/// @param values in the order of the lines; a line without "=" has an empty value
/// @param wrong the first line that has no name; empty when all have one
public record Assignments(Map<String, String> values, String wrong) {
    public Assignments {
        values = new LinkedHashMap<>(values);
    }

    public static Assignments of(String text) {
        var values = new LinkedHashMap<String, String>();
        for (var line : text.lines().map(String::strip).toList()) {
            var cut = line.indexOf('=');
            var name = cut < 0 ? line : line.substring(0, cut).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || name.contains(" ")) {
                return new Assignments(Map.of(), line);
            }
            values.put(name, cut < 0 ? "" : line.substring(cut + 1).strip());
        }
        return new Assignments(values, "");
    }

    public boolean isRight() {
        return wrong.isEmpty();
    }
}
