package io.quayside.app.updates;

import java.net.URI;

/// A version that can be had.
///
/// @param page where a person reads of it and gets it
public record Release(Version version, URI page) {}
