package io.quayside.app.logs.text;

import java.util.List;

/// A line as it is shown: its text without control sequences, how its stretches look, and where it leads.
///
/// @param text tabs are blanks, other control characters are the pictures that Unicode has for them (U+2400 and on)
/// @param runs without gaps, in order; empty for an empty text
/// @param links in order, without overlaps
/// @param columns where on a grid of equal columns its characters stand
public record StyledText(String text, List<Run> runs, List<Link> links, Columns columns) {
    public static final StyledText EMPTY = plain("", TextStyle.PLAIN);

    public StyledText {
        runs = List.copyOf(runs);
        links = List.copyOf(links);
    }

    /// A stretch of the text of one look, in chars.
    public record Run(int start, int end, TextStyle style) {}

    /// A stretch of the text that leads somewhere.
    ///
    /// @param address begins with `http://` or `https://`
    public record Link(int start, int end, String address) {}

    /// A text of one look, without links.
    public static StyledText plain(String text, TextStyle style) {
        return new StyledText(
                text,
                text.isEmpty() ? List.of() : List.of(new Run(0, text.length(), style)),
                List.of(),
                Columns.of(text));
    }

    /// How many columns it takes.
    public int width() {
        return columns.at(text.length());
    }

    /// The characters in the columns from `start` to `end`; those that are only half in it belong to it.
    public String between(int start, int end) {
        return text.substring(columns.charAt(start), columns.charEnd(end));
    }
}
