package io.quayside.engine.log.text;

/// How serious a line of a log says that it is, mildest first.
public enum LogLevel {
    /// It says nothing about it.
    NONE(0),
    TRACE(1),
    DEBUG(2),
    INFO(3),
    WARN(4),
    ERROR(5),
    FATAL(6);

    private final int code;

    LogLevel(int code) {
        this.code = code;
    }

    /// From 0 to 6, the more serious the higher.
    public int code() {
        return code;
    }

    /// Whether it is at least as serious as another; a line without a level is the mildest.
    public boolean isAtLeast(LogLevel other) {
        return code >= other.code;
    }
}
