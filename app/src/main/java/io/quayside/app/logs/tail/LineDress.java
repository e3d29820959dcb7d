package io.quayside.app.logs.tail;

import io.quayside.engine.log.HighlightRule;
import java.util.List;
import java.util.Set;

/// What is made of a line's text before it is shown. Immutable.
///
/// @param masked whether dots take the place of what looks like a secret
/// @param fields whether lines of JSON and logfmt are shown by their fields
/// @param folded whether the lines of stack traces are folded away
/// @param turned the lines for which the opposite of `folded` holds: the first of each trace
/// @param opened the lines of JSON that are shown in full below themselves
public record LineDress(
        boolean masked,
        boolean fields,
        boolean folded,
        Set<Long> turned,
        Set<Long> opened,
        List<HighlightRule> highlights) {
    public static final LineDress PLAIN = new LineDress(false, false, false, Set.of(), Set.of(), List.of());

    public LineDress {
        turned = Set.copyOf(turned);
        opened = Set.copyOf(opened);
        highlights = List.copyOf(highlights);
    }

    /// @param turnedNow see there
    /// @param openedNow see there
    public LineDress with(Set<Long> turnedNow, Set<Long> openedNow) {
        return new LineDress(masked, fields, folded, turnedNow, openedNow, highlights);
    }
}
