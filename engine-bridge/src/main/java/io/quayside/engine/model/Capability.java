package io.quayside.engine.model;

/// Something that not every engine can do. Views ask for these, never for versions.
public enum Capability {
    /// A single statistics sample costs milliseconds: Docker 25.0 or newer, Podman.
    QUICK_STATS,
    /// Limits of an existing container can be changed.
    UPDATE_CONTAINER,
    /// Volumes that the engine named itself are marked as such, and a prune spares the others unless told otherwise.
    ANONYMOUS_VOLUMES,
    /// A container can have a MAC address of a person's choice on each of its networks, not only on the first: Docker
    /// 25.0 or newer.
    MAC_OF_EACH_NETWORK,
    /// Where nobody chooses a MAC address it is made of the IPv4 address, so that a chosen one shows: Docker before
    /// 28.0.
    MAC_OF_IP
}
