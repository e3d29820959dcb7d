package io.quayside.app.logs;

import java.util.List;

/// A line as it is shown: its text without control sequences, and how its stretches look.
///
/// @param text tabs are blanks, other control characters are the pictures that Unicode has for them (U+2400 and on)
/// @param runs without gaps, in order; empty for an empty text
/// @param ascii whether every character is one column wide for sure
record StyledText(String text, List<Run> runs, boolean ascii) {
    StyledText {
        runs = List.copyOf(runs);
    }

    /// A stretch of the text of one look.
    record Run(int start, int end, TextStyle style) {}
}
