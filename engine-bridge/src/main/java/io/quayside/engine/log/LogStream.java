package io.quayside.engine.log;

/// Where a line of a log came from.
public enum LogStream {
    STDOUT(0),
    STDERR(1),
    /// Not from the container: something that Quayside noted at this place, see [LogNote].
    NOTE(2);

    private final int code;

    LogStream(int code) {
        this.code = code;
    }

    /// As it lies in a store.
    int code() {
        return code;
    }

    static LogStream of(int code) {
        return switch (code) {
            case 0 -> STDOUT;
            case 1 -> STDERR;
            default -> NOTE;
        };
    }
}
