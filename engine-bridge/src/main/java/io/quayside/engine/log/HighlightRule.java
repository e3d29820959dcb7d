package io.quayside.engine.log;

/// Lines, or parts of lines, that keep a colour.
///
/// @param color the number of a colour; which one that is the theme says
/// @param wholeLine whether all of the line has it, and not only what was found
public record HighlightRule(LogQuery query, int color, boolean wholeLine) {}
