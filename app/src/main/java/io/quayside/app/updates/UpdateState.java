package io.quayside.app.updates;

import java.time.Instant;

/// What is known of newer versions.
public sealed interface UpdateState {
    /// There is no address to ask.
    record NoAddress() implements UpdateState {}

    /// Nobody wants it.
    record Off() implements UpdateState {}

    /// Nobody has been asked yet.
    record NotYet() implements UpdateState {}

    record Asking() implements UpdateState {}

    /// There was none.
    ///
    /// @param asked when
    record Newest(Instant asked) implements UpdateState {}

    /// There is one.
    ///
    /// @param asked when
    record Newer(Release release, Instant asked) implements UpdateState {}

    /// Nobody knows.
    ///
    /// @param why a sentence
    /// @param asked when
    record Failed(String why, Instant asked) implements UpdateState {}
}
