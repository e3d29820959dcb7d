package io.quayside.engine.log;

/// A line's stream and whether a newline ended it, in one byte.
final class LineKind {
    private static final int TERMINATED = 4;

    private LineKind() {}

    static byte of(LogStream stream, boolean terminated) {
        return (byte) (stream.code() | (terminated ? TERMINATED : 0));
    }

    static LogStream stream(byte kind) {
        return LogStream.of(kind & 3);
    }

    static boolean isTerminated(byte kind) {
        return (kind & TERMINATED) != 0;
    }
}
