package io.quayside.engine.log;

/// What of a log is wanted.
///
/// @param tail how many of each container's newest lines to begin with, or [#ALL]
/// @param follow whether to go on with what comes; else the tail ends with what there is
public record LogOptions(int tail, boolean follow) {
    public static final int ALL = -1;

    /// The newest lines at once, and whatever comes.
    public static LogOptions following(int tail) {
        return new LogOptions(tail, true);
    }

    /// Every line that the engine has, oldest first, and whatever comes.
    public static LogOptions everything() {
        return new LogOptions(ALL, true);
    }
}
