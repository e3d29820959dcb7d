package io.quayside.app.logs.tail;

/// Where in a tail one looks.
sealed interface Place {
    /// The newest lines, whatever comes.
    record End() implements Place {}

    /// A line on top of the window, and what follows it.
    ///
    /// @param part which of the rows into which the line is wrapped, from 0
    record At(long line, int part) implements Place {}
}
