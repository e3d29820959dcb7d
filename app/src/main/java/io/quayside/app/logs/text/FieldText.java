package io.quayside.app.logs.text;

import io.quayside.engine.log.text.StructuredLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines of JSON and logfmt by their fields: the level and the message in columns, the other fields behind; or all of
/// them, one below the other.
public final class FieldText {
    private static final int LEVEL = 6;
    private static final int MESSAGE = 44;
    private static final TextStyle NAME = TextStyle.PLAIN.withWeight(false, true);
    private static final TextStyle STRONG = TextStyle.PLAIN.withWeight(true, false);

    private final StringBuilder text = new StringBuilder();
    private final List<StyledText.Run> runs = new ArrayList<>();

    private FieldText() {}

    /// The line itself when it has no fields.
    public static StyledText of(StyledText line) {
        return StructuredLine.read(line.text())
                .map(fields -> new FieldText().columns(fields))
                .orElse(line);
    }

    /// All fields, one below the other; empty when there are none.
    public static List<StyledText> below(StyledText line) {
        return StructuredLine.pretty(line.text())
                .map(pretty -> pretty.lines()
                        .map(one -> StyledText.plain("    " + one, NAME.withWeight(false, false)))
                        .toList())
                .or(() -> StructuredLine.read(line.text()).map(FieldText::list))
                .orElse(List.of());
    }

    private static List<StyledText> list(StructuredLine line) {
        return line.fields().stream()
                .map(field -> new FieldText().field("    ", field).done())
                .toList();
    }

    private StyledText columns(StructuredLine line) {
        add(padded(line.value(StructuredLine.Role.LEVEL).orElse("").toUpperCase(Locale.ROOT), LEVEL), STRONG);
        add(padded(line.value(StructuredLine.Role.MESSAGE).orElse(""), MESSAGE), TextStyle.PLAIN);
        for (var field : line.fields()) {
            if (field.role() == StructuredLine.Role.OTHER) {
                field(" ", field);
            }
        }
        return done();
    }

    private FieldText field(String before, StructuredLine.Field field) {
        add(before + field.name() + "=", NAME);
        add(clean(field.value()), TextStyle.PLAIN);
        return this;
    }

    private static String padded(String text, int width) {
        var line = clean(text);
        return line.length() >= width ? line + " " : line + " ".repeat(width - line.length());
    }

    /// What was escaped in JSON may be any character.
    private static String clean(String value) {
        return AnsiText.read(value.replace('\n', ' ').getBytes(StandardCharsets.UTF_8))
                .text();
    }

    private void add(String part, TextStyle style) {
        if (!part.isEmpty()) {
            runs.add(new StyledText.Run(text.length(), text.length() + part.length(), style));
            text.append(part);
        }
    }

    private StyledText done() {
        var all = text.toString();
        return new StyledText(all, runs, new Links().in(all), Columns.of(all));
    }
}
