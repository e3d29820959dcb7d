package io.quayside.app.listing;

import io.quayside.app.ui.JsonEntry;

/// What the pane below a list shows of what is selected.
///
/// @param <F> what a row shows
public sealed interface Inspected<F> {
    record Nothing<F>() implements Inspected<F> {}

    record Several<F>(int count) implements Inspected<F> {}

    record Loading<F>(F face) implements Inspected<F> {}

    /// @param json as the engine answered
    record Loaded<F>(F face, String json, JsonEntry document) implements Inspected<F> {}

    record Gone<F>(F face) implements Inspected<F> {}

    /// @param advice may be empty
    record Failed<F>(F face, String sentence, String advice) implements Inspected<F> {}
}
