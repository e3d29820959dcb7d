package io.quayside.engine.log.text;

/// Finds a level among the words at the beginning of a line.
///
/// A word in capitals counts wherever it stands alone (`… INFO  main: …`); in other letters only where something marks
/// it as a level: brackets (`[info]`, `<warn>`), a colon behind (`error: …`), bars (`| info |`), or a name before
/// (`level=info`). So "an error occurred" says nothing by itself.
final class WordLevel {
    private WordLevel() {}

    /// @param far how far to look
    /// @param end of the line
    static LogLevel read(byte[] bytes, int from, int far, int end) {
        if (isExceptionName(bytes, from, end)) {
            return LogLevel.ERROR;
        }
        int at = from;
        boolean first = true;
        while (at < far) {
            if (!LevelWords.isLetter(bytes[at])) {
                at++;
                continue;
            }
            int start = at;
            while (at < end && LevelWords.isLetter(bytes[at])) {
                at++;
            }
            LogLevel level = word(bytes, from, start, at, end, first);
            if (level != LogLevel.NONE) {
                return level;
            }
            first = false;
        }
        return LogLevel.NONE;
    }

    private static LogLevel word(byte[] bytes, int from, int start, int stop, int end, boolean first) {
        int before = start == from ? ' ' : bytes[start - 1];
        int behind = stop == end ? ' ' : bytes[stop];
        if (behind == '=' && isName(bytes, start, stop)) {
            return value(bytes, stop + 1, end);
        }
        if (start == from && stop - start == 1 && behind == ',' && stop + 2 < end && bytes[stop + 2] == '[') {
            // Ruby: "I, [2026-11-23T04:05:06 #1]  INFO -- : …"
            return LevelWords.ofValue(bytes, start, stop);
        }
        LogLevel anywhere = LevelWords.of(bytes, start, stop);
        LogLevel level = anywhere == LogLevel.NONE ? LevelWords.onlyMarked(bytes, start, stop) : anywhere;
        if (level == LogLevel.NONE) {
            return first ? beginning(bytes, start, end) : LogLevel.NONE;
        }
        boolean standsAlone =
                (anywhere != LogLevel.NONE || behind == ':') && isCapitals(bytes, start, stop, before, behind);
        return standsAlone || isMarked(bytes, from, start, stop, before, behind, end) ? level : LogLevel.NONE;
    }

    private static boolean isMarked(byte[] bytes, int from, int start, int stop, int before, int behind, int end) {
        if ((before == '[' || before == '<' || before == '(' || before == '|' || before == ':')
                && isClosed(bytes, stop, end)) {
            return true;
        }
        if ((before == '\t' && behind == '\t') || (isBarBefore(bytes, from, start) && isBarBehind(bytes, stop, end))) {
            return true;
        }
        if (start == from + 4 && (starts(bytes, from, end, "PHP ") || starts(bytes, from, end, "npm "))) {
            return true;
        }
        boolean atStart = start == from || isAfterTime(bytes, from, start);
        boolean colon = behind == ':' && (stop + 1 == end || bytes[stop + 1] == ' ' || bytes[stop + 1] == '\t');
        // logrus on a terminal: "INFO[0000] …"
        return atStart && (colon || (before == ' ' && behind == '['));
    }

    /// `[info]`, `[INFO ]`, `[core:notice]`, `<warn>`, `(error)`, also `[info/worker]`.
    private static boolean isClosed(byte[] bytes, int stop, int end) {
        int at = stop;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at < end && (bytes[at] == ']' || bytes[at] == '>' || bytes[at] == ')' || bytes[at] == '/');
    }

    private static boolean isAfterTime(byte[] bytes, int from, int start) {
        return start - from >= 2
                && bytes[start - 1] == ' '
                && (LevelReader.isDigit(bytes[start - 2])
                        || bytes[start - 2] == ']'
                        || bytes[start - 2] == 'Z'
                        || bytes[start - 2] == '-');
    }

    private static boolean isBarBefore(byte[] bytes, int from, int start) {
        int at = start - 1;
        while (at > from && bytes[at] == ' ') {
            at--;
        }
        return at > from && bytes[at] == '|';
    }

    private static boolean isBarBehind(byte[] bytes, int stop, int end) {
        int at = stop;
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return at < end && bytes[at] == '|';
    }

    private static boolean isCapitals(byte[] bytes, int start, int stop, int before, int behind) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] >= 'a') {
                return false;
            }
        }
        return " \t[(|<:\"-]/".indexOf(before) >= 0 && " \t])|:,[>!/\"-".indexOf(behind) >= 0;
    }

    private static boolean isName(byte[] bytes, int start, int stop) {
        return is(bytes, start, stop, "level")
                || is(bytes, start, stop, "lvl")
                || is(bytes, start, stop, "severity")
                || is(bytes, start, stop, "loglevel");
    }

    private static LogLevel value(byte[] bytes, int from, int end) {
        int start = from < end && bytes[from] == '"' ? from + 1 : from;
        int stop = start;
        while (stop < end && (LevelWords.isLetter(bytes[stop]) || LevelReader.isDigit(bytes[stop]))) {
            stop++;
        }
        return LevelWords.ofValue(bytes, start, stop);
    }

    /// What programs say when they fall over, without naming a level.
    private static LogLevel beginning(byte[] bytes, int start, int end) {
        if (starts(bytes, start, end, "Traceback (most recent call last)")
                || starts(bytes, start, end, "Exception in thread")
                || starts(bytes, start, end, "Unhandled exception")
                || starts(bytes, start, end, "Uncaught ")) {
            return LogLevel.ERROR;
        }
        if (starts(bytes, start, end, "thread '")) {
            return contains(bytes, start, end, "panicked at") ? LogLevel.FATAL : LogLevel.NONE;
        }
        return LogLevel.NONE;
    }

    /// `TypeError: …`, `java.lang.IllegalStateException: …`
    private static boolean isExceptionName(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (LevelWords.isLetter(bytes[at]) || bytes[at] == '.' || bytes[at] == '$')) {
            at++;
        }
        return at < end
                && bytes[at] == ':'
                && at - from > 5
                && (ends(bytes, from, at, "Error") || ends(bytes, from, at, "Exception"));
    }

    private static boolean is(byte[] bytes, int start, int stop, String lower) {
        if (stop - start != lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if ((bytes[start + i] | 0x20) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, int start, int end, String text) {
        return Ascii.isAt(bytes, start, end, text);
    }

    private static boolean ends(byte[] bytes, int start, int stop, String text) {
        return stop - text.length() >= start && Ascii.isAt(bytes, stop - text.length(), stop, text);
    }

    private static boolean contains(byte[] bytes, int start, int end, String text) {
        for (int at = start; at + text.length() <= Math.min(end, start + 200); at++) {
            if (Ascii.isAt(bytes, at, end, text)) {
                return true;
            }
        }
        return false;
    }
}
