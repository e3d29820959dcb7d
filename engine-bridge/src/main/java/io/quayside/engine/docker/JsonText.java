package io.quayside.engine.docker;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// Writes maps, lists, texts, numbers and truth values as JSON.
final class JsonText {
    private JsonText() {}

    static byte[] bytes(Map<String, ?> object) {
        return of(object).getBytes(StandardCharsets.UTF_8);
    }

    static String of(Map<String, ?> object) {
        var text = new StringWriter();
        try (var out = Json.generator(text)) {
            write(object, out);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, field) -> {
                    out.writeName(name.toString());
                    write(field, out);
                });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(item -> write(item, out));
                out.writeEndArray();
            }
            case Boolean flag -> out.writeBoolean(flag);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            default -> out.writeString(value.toString());
        }
    }
}
