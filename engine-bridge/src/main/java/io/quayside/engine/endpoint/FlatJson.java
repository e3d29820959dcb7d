package io.quayside.engine.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the few words that discovery needs from a JSON file: its texts, numbers and truths by their way through the
/// objects, "Endpoints/docker/Host". Lists are left out. From the tokens alone, as data binding would cost the start of
/// the program 150 ms.
final class FlatJson {
    private FlatJson() {}

    /// @throws tools.jackson.core.JacksonException when it is not JSON
    static Map<String, String> read(Path file) throws IOException {
        var values = new HashMap<String, String>();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                object(parser, "", values);
            }
        }
        return values;
    }

    private static void object(JsonParser parser, String way, Map<String, String> values) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            switch (parser.nextToken()) {
                case START_OBJECT -> object(parser, way + name + "/", values);
                case START_ARRAY -> parser.skipChildren();
                case null -> {
                    return;
                }
                default -> values.put(way + name, parser.getString());
            }
        }
    }
}
