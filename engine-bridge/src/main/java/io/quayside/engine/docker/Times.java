package io.quayside.engine.docker;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads the times of engines: RFC 3339 with an offset and up to nine digits of a second.
final class Times {
    /// Go's zero time begins so: it stands for "never".
    private static final String NEVER = "0001-01-01T00:00:00";

    private Times() {}

    /// @return null for "never" and for what is no time
    static @Nullable Instant instant(String text) {
        if (text.isEmpty() || text.startsWith(NEVER)) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /// Seconds since 1970 with nine digits after the point, as the engine's `since` and `until` take them.
    static String seconds(String text) {
        var instant = instant(text);
        return instant == null ? "0" : "%d.%09d".formatted(instant.getEpochSecond(), instant.getNano());
    }
}
