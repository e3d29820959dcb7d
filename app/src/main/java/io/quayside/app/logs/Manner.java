package io.quayside.app.logs;

import java.util.List;

/// How the rows of one picture are drawn.
///
/// @param width of the window, in pixels
/// @param scroll how far the text is moved to the left, in pixels
/// @param tags of the containers; empty when there is only one
/// @param now nanoseconds since 1970
/// @param currentHit the line of the hit that was gone to
record Manner(
        Typeface face, double width, double scroll, TimeMode time, List<SourceTag> tags, long now, long currentHit) {
    static final double MARK = 7;
    static final double GAP = 8;

    /// What stands before the text of every line takes so many pixels.
    double prefix() {
        double pixels = MARK + GAP + face.column();
        if (time != TimeMode.NONE) {
            pixels += (LineTime.width(time) + 1) * face.column();
        }
        if (!tags.isEmpty()) {
            pixels += letterWidth() + nameWidth() + 2 * GAP;
        }
        return pixels;
    }

    /// Of the box with a container's letter in it.
    double letterWidth() {
        int longest = tags.stream().mapToInt(tag -> tag.letter().length()).max().orElse(0);
        return (longest + 1) * face.column();
    }

    double nameWidth() {
        int longest = tags.stream().mapToInt(tag -> tag.name().length()).max().orElse(0);
        return (longest + 0.5) * face.column();
    }

    /// Into how many columns lines are to be wrapped.
    int columns() {
        return Math.max(20, (int) ((width - prefix() - GAP) / face.column()));
    }
}
