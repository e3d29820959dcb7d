package io.quayside.engine.log;

/// What is known of a line besides its bytes.
///
/// @param timestamp nanoseconds since 1970, or [LogLine#NO_TIMESTAMP]
/// @param source index among a tail's sources, up to 32,767
/// @param terminated whether a newline ended it
/// @param length of its bytes
record LineHead(long timestamp, int source, LogStream stream, boolean terminated, int length) {}
