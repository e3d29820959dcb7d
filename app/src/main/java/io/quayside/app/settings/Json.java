package io.quayside.app.settings;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON as maps, lists, strings, numbers and booleans. Jackson's streaming half alone: its data binding would take a
/// tenth of a second of the time before the first frame.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// @throws JacksonException when the text is not a JSON object
    static Map<String, @Nullable Object> read(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "It does not begin with {");
            }
            var object = object(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "There is more after the last }");
            }
            return object;
        }
    }

    static String write(Map<String, ? extends @Nullable Object> object) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(new Indented(), text)) {
            write(generator, object);
        }
        return text.append('\n').toString();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((name, content) -> {
                    out.writeName(String.valueOf(name));
                    write(out, content);
                });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                list.forEach(content -> write(out, content));
                out.writeEndArray();
            }
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Number number -> out.writeNumber(number.doubleValue());
            case Boolean yes -> out.writeBoolean(yes);
            default -> out.writeString(value.toString());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
