package io.quayside.engine.log.text;

import java.util.Map;

/// The words for levels that logging libraries use, looked up by bytes without making an object of them.
final class LevelWords {
    private static final int LONGEST = 13;

    private static final WordTable WORDS = new WordTable(Map.of(
            LogLevel.TRACE, "trace trc trac trce verbose finest finer",
            LogLevel.DEBUG, "debug dbg debu dbug",
            LogLevel.INFO, "info inf information informational notice",
            LogLevel.WARN, "warn wrn warning",
            LogLevel.ERROR, "error err erro eror severe",
            LogLevel.FATAL, "fatal ftl fata panic pani critical crit emerg emergency dpanic"));

    /// Words that stand for a level only where they are marked as one, by brackets or a colon.
    private static final WordTable MARKED = new WordTable(Map.of(
            LogLevel.TRACE, "verb silly",
            LogLevel.DEBUG, "fine config",
            LogLevel.INFO, "note log system",
            LogLevel.ERROR, "fail failure",
            LogLevel.FATAL, "alert pnc"));

    private static final WordTable LETTERS = new WordTable(Map.of(
            LogLevel.TRACE, "t v",
            LogLevel.DEBUG, "d",
            LogLevel.INFO, "i n",
            LogLevel.WARN, "w",
            LogLevel.ERROR, "e",
            LogLevel.FATAL, "f c"));

    private LevelWords() {}

    /// The level that a word stands for wherever it is, in any case; [LogLevel#NONE] if it is none.
    static LogLevel of(byte[] bytes, int from, int end) {
        return find(WORDS, bytes, from, end);
    }

    /// The level that a word stands for only where brackets or a colon mark it as one.
    static LogLevel onlyMarked(byte[] bytes, int from, int end) {
        return find(MARKED, bytes, from, end);
    }

    /// The level that a value stands for where nothing but a level can be: a word, a letter or a number.
    static LogLevel ofValue(byte[] bytes, int from, int end) {
        if (end - from == 1 && isLetter(bytes[from])) {
            return LETTERS.get(bytes, from, end);
        }
        if (from < end && bytes[from] >= '0' && bytes[from] <= '9') {
            return ofNumber(bytes, from, end);
        }
        LogLevel level = of(bytes, from, end);
        return level == LogLevel.NONE ? onlyMarked(bytes, from, end) : level;
    }

    private static LogLevel find(WordTable table, byte[] bytes, int from, int end) {
        if (end - from < 3 || end - from > LONGEST) {
            return LogLevel.NONE;
        }
        for (int i = from; i < end; i++) {
            if (!isLetter(bytes[i])) {
                return LogLevel.NONE;
            }
        }
        return table.get(bytes, from, end);
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /// As pino and bunyan count: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal; below ten, as syslog does.
    private static LogLevel ofNumber(byte[] bytes, int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || value > 1_000) {
                return LogLevel.NONE;
            }
            value = value * 10 + digit;
        }
        if (value < 8) {
            return ofSyslog(value);
        }
        return switch (value / 10) {
            case 1 -> LogLevel.TRACE;
            case 2 -> LogLevel.DEBUG;
            case 3 -> LogLevel.INFO;
            case 4 -> LogLevel.WARN;
            case 5 -> LogLevel.ERROR;
            case 6 -> LogLevel.FATAL;
            default -> LogLevel.NONE;
        };
    }

    /// @param severity 0 (emergency) to 7 (debug)
    static LogLevel ofSyslog(int severity) {
        return switch (severity) {
            case 0, 1, 2 -> LogLevel.FATAL;
            case 3 -> LogLevel.ERROR;
            case 4 -> LogLevel.WARN;
            case 5, 6 -> LogLevel.INFO;
            default -> LogLevel.DEBUG;
        };
    }
}
