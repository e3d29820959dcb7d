package io.quayside.engine.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A port that a container exposes and, where `hostPort` is not null, publishes.
///
/// @param hostIp the host's address that it is published on ("0.0.0.0", "::", "127.0.0.1"); null when not published
/// @param hostPort the host's port; null when only exposed
/// @param containerPort the port inside the container
/// @param protocol "tcp", "udp" or "sctp"
public record Port(@Nullable String hostIp, @Nullable Integer hostPort, int containerPort, String protocol)
        implements Comparable<Port> {
    private static final Comparator<Port> ORDER = Comparator.comparingInt(Port::containerPort)
            .thenComparing(Port::protocol)
            .thenComparing(Port::hostPort, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Port::hostIp, Comparator.nullsFirst(Comparator.naturalOrder()));

    public boolean isPublished() {
        return hostPort != null;
    }

    @Override
    public int compareTo(Port other) {
        return ORDER.compare(this, other);
    }
}
