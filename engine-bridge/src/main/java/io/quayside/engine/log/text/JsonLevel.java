package io.quayside.engine.log.text;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Finds the level in a line of JSON without parsing all of it: the value of the first key that is a usual name for it,
/// at the outermost level, or inside an object `log` (Elastic's common schema).
final class JsonLevel {
    private static final Set<String> NAMES = Set.of(
            "level",
            "lvl",
            "severity",
            "log.level",
            "loglevel",
            "@level",
            "levelname",
            "@l",
            "s",
            "log_level",
            "severity_text",
            "severitytext",
            "priority",
            "levelno");
    private static final int LONGEST_NAME = 16;

    private final byte[] bytes;
    private final int end;
    private int at;

    private JsonLevel(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /// @param from where the object's brace is
    static LogLevel read(byte[] bytes, int from, int end) {
        return new JsonLevel(bytes, from, end).read();
    }

    private LogLevel read() {
        int depth = 0;
        boolean inLog = false;
        while (at < end) {
            switch (bytes[at]) {
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    inLog &= depth > 1;
                    at++;
                }
                case '"' -> {
                    int start = ++at;
                    skipString();
                    int stop = at++;
                    if ((depth == 1 || (inLog && depth == 2)) && isFollowedByColon()) {
                        String name = name(start, stop);
                        if (NAMES.contains(name)) {
                            LogLevel level = value();
                            if (level != LogLevel.NONE) {
                                return level;
                            }
                        }
                        inLog = depth == 1 ? "log".equals(name) : inLog;
                    }
                }
                default -> at++;
            }
        }
        return LogLevel.NONE;
    }

    private void skipString() {
        while (at < end && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at = Math.min(at, end);
    }

    private boolean isFollowedByColon() {
        skipBlanks();
        if (at < end && bytes[at] == ':') {
            at++;
            skipBlanks();
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < end && bytes[at] == ' ') {
            at++;
        }
    }

    private String name(int start, int stop) {
        boolean fits = stop > start && stop - start <= LONGEST_NAME;
        return fits ? lower(new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1)) : "";
    }

    private static String lower(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private LogLevel value() {
        int start = at;
        if (start < end && bytes[start] == '"') {
            at++;
            skipString();
            LogLevel level = LevelWords.ofValue(bytes, start + 1, at);
            at = level == LogLevel.NONE ? start : at;
            return level;
        }
        while (at < end && LevelReader.isDigit(bytes[at])) {
            at++;
        }
        return LevelWords.ofValue(bytes, start, at);
    }
}
