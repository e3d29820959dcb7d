package io.quayside.engine.log;

/// Takes lines one by one. The array is the giver's, and only valid during the call.
interface LineSink {
    /// @param timestamp nanoseconds since 1970, or [LogLine#NO_TIMESTAMP]
    /// @param terminated whether a newline (which is not among the bytes) ended the line
    void line(long timestamp, LogStream stream, boolean terminated, byte[] bytes, int from, int length);
}
