package io.quayside.engine.log;

/// One thing that a line must have, or must not have, to be shown.
///
/// @param exclude whether a line that has it is left out
public record LogTerm(LogQuery query, boolean exclude) {
    public static LogTerm include(LogQuery query) {
        return new LogTerm(query, false);
    }

    public static LogTerm exclude(LogQuery query) {
        return new LogTerm(query, true);
    }
}
