package io.quayside.engine.docker;

import io.quayside.engine.model.RawText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The path and query of a request, percent-encoded, without the API version.
record Target(String text) {
    /// @param segments joined by '/'; a '/' or ':' within one (of an image's name) stays as it is
    static Target of(String... segments) {
        var path = new StringBuilder();
        for (var segment : segments) {
            path.append('/')
                    .append(encode(segment)
                            .replace("%2F", "/")
                            .replace("%3A", ":")
                            .replace("%40", "@"));
        }
        return new Target(path.toString());
    }

    /// The same without change when the value is null.
    Target with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return new Target(text + (text.contains("?") ? '&' : '?') + name + '=' + encode(value.toString()));
    }

    private static String encode(String text) {
        // Names of files may hold bytes that are no text.
        var bytes = new String(RawText.encode(text), StandardCharsets.ISO_8859_1);
        return URLEncoder.encode(bytes, StandardCharsets.ISO_8859_1).replace("+", "%20");
    }
}
