package io.quayside.engine.docker;

import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A JSON value of an engine's answer. Whatever is missing, null or of another type than asked for reads as
/// empty, zero or false: engines leave out and add fields as they please.
///
/// Built on the tokens alone: data binding would add 150 ms to the start of the program (measured), for
/// nothing that these few fields need.
public final class Json {
    /// Leaves bodies open: the end of a chunked one may come after its JSON, and closing before it breaks
    /// the connection.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    /// A parser, which reads the first bytes at once; for [#next].
    static JsonParser parser(InputStream in) {
        return FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /// The text of an object.
    static String object(Consumer<JsonGenerator> fields) {
        var text = new StringWriter();
        try (var json = generator(text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    static Json read(InputStream in) {
        try (var parser = parser(in)) {
            var value = next(parser);
            return value == null ? new Json(null) : value;
        }
    }

    /// @throws tools.jackson.core.JacksonException when it is no JSON
    public static Json read(String text) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var value = next(parser);
            return value == null ? new Json(null) : value;
        }
    }

    /// Hands over the elements of an array one by one, as they arrive.
    static void each(InputStream in, Consumer<Json> consumer) {
        try (var parser = parser(in)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    consumer.accept(new Json(value(parser)));
                }
            }
        }
    }

    /// The next value of a stream of values; null at its end.
    static @Nullable Json next(JsonParser parser) {
        return parser.nextToken() == null ? null : new Json(value(parser));
    }

    public Json get(String name) {
        return new Json(value instanceof Map<?, ?> map ? map.get(name) : null);
    }

    boolean has(String name) {
        return value instanceof Map<?, ?> map && map.get(name) != null;
    }

    String text() {
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    public String text(String name) {
        return get(name).text();
    }

    /// An unsigned number too large for a long reads as [Long#MAX_VALUE].
    public long number(String name) {
        return switch (get(name).value) {
            case BigInteger big -> big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
            case Number number -> number.longValue();
            case null, default -> 0;
        };
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(get(name).value);
    }

    List<Json> items() {
        return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
    }

    public List<Json> items(String name) {
        return get(name).items();
    }

    public List<String> texts(String name) {
        return items(name).stream().map(Json::text).toList();
    }

    /// The fields of an object, in the engine's order.
    public Map<String, Json> fields(String name) {
        var fields = new LinkedHashMap<String, Json>();
        if (get(name).value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> fields.put((String) key, new Json(field)));
        }
        return fields;
    }

    public Map<String, String> words(String name) {
        var words = new LinkedHashMap<String, String>();
        if (get(name).value instanceof Map<?, ?> map) {
            map.forEach((key, word) -> words.put((String) key, new Json(word).text()));
        }
        return words;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case null, default -> null;
        };
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static List<@Nullable Object> array(JsonParser parser) {
        var items = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
