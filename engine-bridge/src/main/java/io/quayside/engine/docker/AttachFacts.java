package io.quayside.engine.docker;

/// What has to be known of a container before attaching to it.
///
/// @param terminal whether its program has a terminal: its output is then not multiplexed
/// @param input whether its program takes input
/// @param status the engine's word: "running", "paused", "exited", …
public record AttachFacts(boolean terminal, boolean input, String status) {}
