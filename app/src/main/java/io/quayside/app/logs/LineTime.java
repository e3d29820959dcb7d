package io.quayside.app.logs;

import io.quayside.engine.log.LogLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The time of a line in front of it, always of one width.
final class LineTime {
    private static final long NANOS = 1_000_000_000L;

    private final DateTimeFormatter absolute;

    LineTime(ZoneId zone) {
        absolute = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS").withZone(zone);
    }

    /// How many characters a time takes.
    static int width(TimeMode mode) {
        return switch (mode) {
            case NONE -> 0;
            case ABSOLUTE -> 18;
            case RELATIVE -> 7;
        };
    }

    /// @param timestamp nanoseconds since 1970
    /// @param now likewise
    String text(TimeMode mode, long timestamp, long now) {
        if (mode == TimeMode.NONE || timestamp == LogLine.NO_TIMESTAMP) {
            return "";
        }
        if (mode == TimeMode.RELATIVE) {
            return ago(Math.max(0, (now - timestamp) / NANOS));
        }
        return absolute.format(Instant.ofEpochSecond(Math.floorDiv(timestamp, NANOS), Math.floorMod(timestamp, NANOS)));
    }

    private static String ago(long seconds) {
        if (seconds < 60) {
            return "-%ds".formatted(seconds);
        }
        if (seconds < 3_600) {
            return "-%dm%02ds".formatted(seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return "-%dh%02dm".formatted(seconds / 3_600, seconds / 60 % 60);
        }
        return "-%dd".formatted(seconds / 86_400);
    }
}
