package io.quayside.app.logs.tail;

/// How far a filter is.
///
/// @param active whether not all lines are to be seen
/// @param matches how many lines meet the criteria themselves
/// @param done whether all lines have been looked at that there were when it began
public record FilterState(boolean active, long matches, boolean done) {
    static final FilterState NONE = new FilterState(false, 0, true);
}
