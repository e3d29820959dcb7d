package io.quayside.engine.log.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A line that consists of names and values: an object of JSON, or logfmt (`level=info msg="all is well"`).
///
/// @param fields in the order of the line; a name may occur twice in logfmt
public record StructuredLine(Form form, List<Field> fields) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> TIMES =
            Set.of("time", "ts", "timestamp", "@timestamp", "@t", "t", "date", "datetime");
    private static final Set<String> LEVELS =
            Set.of("level", "lvl", "severity", "log.level", "loglevel", "@level", "levelname", "@l", "s");
    private static final Set<String> MESSAGES =
            Set.of("msg", "message", "@message", "@m", "@mt", "event", "log", "short_message", "text");

    public StructuredLine {
        fields = List.copyOf(fields);
    }

    /// How it is written.
    public enum Form {
        JSON,
        LOGFMT
    }

    /// What a field is likely to hold, so that a view can put it in its place.
    public enum Role {
        TIME,
        LEVEL,
        MESSAGE,
        OTHER
    }

    /// @param value a text as it is meant, without quotes and escapes; anything else of JSON as it is written
    public record Field(String name, String value, Role role) {}

    /// Reads a line; empty when it is none.
    ///
    /// @param line without control sequences
    public static Optional<StructuredLine> read(String line) {
        String text = line.strip();
        if (text.startsWith("{") && text.endsWith("}")) {
            return readJson(text);
        }
        var fields = Logfmt.read(text);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new StructuredLine(Form.LOGFMT, withRoles(fields)));
    }

    private static Optional<StructuredLine> readJson(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                return Optional.empty();
            }
            var fields = new ArrayList<Map.Entry<String, String>>();
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                JsonNode value = property.getValue();
                fields.add(Map.entry(property.getKey(), value.isString() ? value.stringValue() : value.toString()));
            }
            return Optional.of(new StructuredLine(Form.JSON, withRoles(fields)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<Field> withRoles(List<Map.Entry<String, String>> pairs) {
        var fields = new ArrayList<Field>();
        var free = new ArrayList<>(List.of(Role.TIME, Role.LEVEL, Role.MESSAGE));
        for (var pair : pairs) {
            Role role = role(pair.getKey().toLowerCase(Locale.ROOT));
            fields.add(new Field(pair.getKey(), pair.getValue(), free.remove(role) ? role : Role.OTHER));
        }
        return fields;
    }

    private static Role role(String name) {
        if (TIMES.contains(name)) {
            return Role.TIME;
        }
        if (LEVELS.contains(name)) {
            return Role.LEVEL;
        }
        return MESSAGES.contains(name) ? Role.MESSAGE : Role.OTHER;
    }

    /// The value of the field that holds this, if there is one.
    public Optional<String> value(Role role) {
        return fields.stream()
                .filter(field -> field.role() == role)
                .map(Field::value)
                .findFirst();
    }

    /// A line of JSON as indented text over several lines; empty when it is none.
    public static Optional<String> pretty(String line) {
        try {
            String text = line.strip();
            boolean json = text.startsWith("{") || text.startsWith("[");
            return json ? Optional.of(JSON.readTree(text).toPrettyString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
