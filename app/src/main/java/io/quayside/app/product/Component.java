package io.quayside.app.product;

/// Something that Quayside ships.
///
/// @param name for a person: "Jackson Core"
/// @param version may be empty
/// @param licence as SPDX names it: "Apache-2.0"
/// @param home where it comes from; empty for Quayside's own parts
public record Component(String name, String version, String licence, String home) {}
