package io.quayside.engine.registry;

/// A repository that a search has found.
///
/// @param name as it is pulled
/// @param description may be empty
public record Found(String name, String description, long stars, boolean official) {}
