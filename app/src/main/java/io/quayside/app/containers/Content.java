package io.quayside.app.containers;

/// What the page has to show.
enum Content {
    /// Nothing is known yet.
    CONNECTING,
    /// The engine could never be asked.
    UNREACHABLE,
    /// The engine has no containers.
    EMPTY,
    /// No container passes the search and the filter.
    NO_MATCH,
    ROWS
}
