package io.quayside.engine.spec;

import org.jspecify.annotations.Nullable;

/// A port of a container that others can reach by a port of the engine's host.
///
/// @param hostIp the host's address; empty for all addresses
/// @param hostPort null lets the engine choose
/// @param lastHostPort where the engine may choose one from `hostPort` on; null for `hostPort` itself
/// @param protocol "tcp", "udp" or "sctp"
public record PublishedPort(
        String hostIp, @Nullable Integer hostPort, @Nullable Integer lastHostPort, int containerPort, String protocol) {
    public PublishedPort(String hostIp, @Nullable Integer hostPort, int containerPort, String protocol) {
        this(hostIp, hostPort, null, containerPort, protocol);
    }

    /// The host's port or range of ports as engines take it; empty where they choose.
    public String hostPorts() {
        if (hostPort == null) {
            return "";
        }
        return lastHostPort == null ? hostPort.toString() : hostPort + "-" + lastHostPort;
    }

    /// "80/tcp".
    public String exposed() {
        return containerPort + "/" + protocol;
    }

    /// As the `--publish` flag takes it.
    @Override
    public String toString() {
        var ip = hostIp.contains(":") ? "[" + hostIp + "]" : hostIp;
        var host = hostPorts();
        var prefix = ip.isEmpty() ? (host.isEmpty() ? "" : host + ":") : ip + ":" + host + ":";
        return prefix + containerPort + (protocol.equals("tcp") ? "" : "/" + protocol);
    }
}
