package io.quayside.engine.live;

import io.quayside.engine.model.EngineSnapshot;

/// The newest picture of an engine and whether it is still true. Immutable; objects that did not change are the same
/// instances in successive views, so that a reader finds the difference by comparing references.
///
/// @param version grows with every view of one engine
public record EngineView(long version, EngineSnapshot snapshot, ConnectionState connection) {}
