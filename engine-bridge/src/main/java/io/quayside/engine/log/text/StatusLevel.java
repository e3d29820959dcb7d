package io.quayside.engine.log.text;

/// Reads the answer's status in an access log (`"GET / HTTP/1.1" 404 …`): a server's fault is an error, a client's a
/// warning.
final class StatusLevel {
    private static final int FAR = 2_048;
    private static final String SIGN = "HTTP/";

    private StatusLevel() {}

    static LogLevel read(byte[] bytes, int from, int end) {
        int last = Math.min(end, from + FAR) - SIGN.length();
        for (int at = from; at < last; at++) {
            if (bytes[at] == 'H' && Ascii.isAt(bytes, at, end, SIGN)) {
                return status(bytes, at + SIGN.length(), end);
            }
        }
        return LogLevel.NONE;
    }

    private static LogLevel status(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (LevelReader.isDigit(bytes[at]) || bytes[at] == '.')) {
            at++;
        }
        if (at + 5 > end || bytes[at] != '"' || bytes[at + 1] != ' ' || !LevelReader.isDigit(bytes[at + 4])) {
            return LogLevel.NONE;
        }
        boolean alone = at + 5 == end || bytes[at + 5] == ' ';
        return !alone
                ? LogLevel.NONE
                : switch (bytes[at + 2]) {
                    case '1', '2', '3' -> LogLevel.INFO;
                    case '4' -> LogLevel.WARN;
                    case '5' -> LogLevel.ERROR;
                    default -> LogLevel.NONE;
                };
    }
}
