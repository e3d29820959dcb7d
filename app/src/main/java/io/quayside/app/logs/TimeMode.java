package io.quayside.app.logs;

/// How the time of a line is shown.
enum TimeMode {
    NONE,
    /// In this machine's time zone.
    ABSOLUTE,
    /// How long ago.
    RELATIVE
}
