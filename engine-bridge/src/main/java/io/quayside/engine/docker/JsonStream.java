package io.quayside.engine.docker;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/// The values of a body that goes on; one reader at a time.
final class JsonStream {
    private final InputStream body;
    private @Nullable JsonParser parser;

    JsonStream(InputStream body) {
        this.body = body;
    }

    /// Waits for the next value; null at the end.
    @Nullable
    Json next() {
        if (parser == null) {
            // Not before somebody is ready to wait: a parser reads the first bytes to learn their encoding.
            parser = Json.parser(body);
        }
        return Json.next(parser);
    }
}
