package io.quayside.engine.model;

/// How much an engine holds, by its own count.
///
/// @param containers all, running or not
/// @param running the containers that run
public record Holdings(int containers, int running, int images) {}
