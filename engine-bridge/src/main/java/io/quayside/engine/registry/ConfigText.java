package io.quayside.engine.registry;

import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Cuts out of JSON text, by its tokens' places.
final class ConfigText {
    private ConfigText() {}

    /// The same text without some entries of one of its top-level objects.
    ///
    /// @throws tools.jackson.core.JacksonException when it is no JSON
    static String without(String text, String object, Predicate<String> entry) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_OBJECT && name.equals(object)) {
                    return cut(text, parser, entry);
                }
                parser.skipChildren();
            }
            return text;
        }
    }

    private static String cut(String text, JsonParser parser, Predicate<String> entry) {
        var kept = new StringBuilder();
        var copied = 0;
        // Where the entry before ended, so that the comma between the two goes with what is cut.
        var before = end(parser);
        var keptAny = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            parser.skipChildren();
            var end = end(parser);
            if (entry.test(name)) {
                kept.append(text, copied, before);
                copied = end;
            } else if (!keptAny && copied > 0) {
                // What was cut stood first: its comma is the one behind it.
                copied = text.indexOf(',', copied) + 1;
                keptAny = true;
            } else {
                keptAny = true;
            }
            before = end;
        }
        return kept.append(text, copied, text.length()).toString();
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getCharOffset();
    }
}
