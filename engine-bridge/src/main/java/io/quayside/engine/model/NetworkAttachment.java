package io.quayside.engine.model;

/// A container's place on a network.
///
/// @param network the network's name
/// @param ipAddress the container's IPv4 address there; empty while it does not run
public record NetworkAttachment(String network, String ipAddress) {}
