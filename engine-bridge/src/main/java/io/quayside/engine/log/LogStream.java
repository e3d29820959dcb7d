package io.quayside.engine.log;

/// Where a line of a log came from.
public enum LogStream {
    STDOUT,
    STDERR,
    /// Not from the container: something that Quayside noted at this place, see [LogNote].
    NOTE;

    private static final LogStream[] ALL = values();

    static LogStream of(int code) {
        return ALL[code];
    }
}
