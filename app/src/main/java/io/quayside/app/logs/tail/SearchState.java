package io.quayside.app.logs.tail;

/// How far a search is.
///
/// @param active whether something is looked for
/// @param hits how many lines have been found
/// @param done whether all lines there are have been looked at
public record SearchState(boolean active, long hits, boolean done) {
    public static final SearchState NONE = new SearchState(false, 0, true);
}
