package io.quayside.engine.vm;

/// A port that containers in the VM publish, and whether this machine is reached at it.
///
/// @param protocol "tcp" or "udp"
/// @param port on this machine's loopback address, and on the VM
/// @param container the name of the container that publishes it
/// @param obstacle a sentence that says why it is not open here; empty when it is
public record PublishedPort(String protocol, int port, String container, String obstacle) {
    public boolean isOpen() {
        return obstacle.isEmpty();
    }
}
