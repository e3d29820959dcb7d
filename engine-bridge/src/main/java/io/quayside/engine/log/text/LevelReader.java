package io.quayside.engine.log.text;

/// Finds how serious a line says that it is, in the formats that programs really write: JSON, logfmt, klog, syslog,
/// Redis, access logs, and words that stand where a level stands. Looks at the line's beginning only. Thread-safe.
public final class LevelReader {
    /// Levels stand at the beginning of a line; words farther on are what it tells.
    private static final int FAR = 160;

    private LevelReader() {}

    /// The level of a line.
    ///
    /// @param bytes the line without control sequences
    public static LogLevel read(byte[] bytes, int from, int end) {
        int start = skipBlanks(bytes, from, end);
        if (start == end) {
            return LogLevel.NONE;
        }
        LogLevel level = switch (bytes[start]) {
            case '{' -> JsonLevel.read(bytes, start, end);
            case '<' -> syslog(bytes, start, end);
            default -> LogLevel.NONE;
        };
        if (level == LogLevel.NONE && bytes[start] != '{') {
            level = klog(bytes, start, end);
            if (level == LogLevel.NONE) {
                level = redis(bytes, start, end);
            }
        }
        if (level == LogLevel.NONE) {
            level = WordLevel.read(bytes, start, Math.min(end, start + FAR), end);
        }
        return level == LogLevel.NONE ? StatusLevel.read(bytes, start, end) : level;
    }

    private static int skipBlanks(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /// `<165>…`: facility × 8 + severity.
    private static LogLevel syslog(byte[] bytes, int from, int end) {
        int value = 0;
        int at = from + 1;
        while (at < end && at - from <= 3 && isDigit(bytes[at])) {
            value = value * 10 + bytes[at] - '0';
            at++;
        }
        boolean priority = at > from + 1 && at < end && bytes[at] == '>' && value < 192;
        return priority ? LevelWords.ofSyslog(value % 8) : LogLevel.NONE;
    }

    /// `I1123 04:05:06.789012`, or with six digits (CockroachDB).
    private static LogLevel klog(byte[] bytes, int from, int end) {
        int at = from + 1;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        int digits = at - from - 1;
        boolean time = (digits == 4 || digits == 6)
                && at + 3 < end
                && bytes[at] == ' '
                && isDigit(bytes[at + 1])
                && isDigit(bytes[at + 2])
                && bytes[at + 3] == ':';
        return time ? LevelWords.ofValue(bytes, from, from + 1) : LogLevel.NONE;
    }

    /// `1:M 23 Nov 2026 04:05:06.789 # …`: process, role, time, and one of `.` `-` `*` `#`.
    private static LogLevel redis(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && isDigit(bytes[at])) {
            at++;
        }
        int sign = at + "\0:M 23 Nov 2026 04:05:06.789 ".length() - 1;
        boolean form = at > from
                && sign + 1 < end
                && bytes[at] == ':'
                && "XCSM".indexOf(bytes[at + 1]) >= 0
                && bytes[at + 2] == ' '
                && bytes[sign - 1] == ' '
                && bytes[sign + 1] == ' ';
        if (!form) {
            return LogLevel.NONE;
        }
        return switch (bytes[sign]) {
            case '.', '-' -> LogLevel.DEBUG;
            case '*' -> LogLevel.INFO;
            case '#' -> LogLevel.WARN;
            default -> LogLevel.NONE;
        };
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
