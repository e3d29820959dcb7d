package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;

/// Puts a container on one more network, running or not.
///
/// @param network the network's name
/// @param aliases further names that the container has there
/// @param ip its IPv4 address there; empty lets the engine choose
/// @param ip6 its IPv6 address there; empty lets the engine choose
public record ConnectNetwork(String network, ContainerRef container, List<String> aliases, String ip, String ip6)
        implements NetworkAction {
    public ConnectNetwork {
        aliases = List.copyOf(aliases);
    }

    public ConnectNetwork(String network, ContainerRef container) {
        this(network, container, List.of(), "", "");
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("network", "connect");
        for (var alias : aliases) {
            line = line.and("--alias", alias);
        }
        line = ip.isEmpty() ? line : line.and("--ip", ip);
        line = ip6.isEmpty() ? line : line.and("--ip6", ip6);
        return line.and(network, container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.changes(ObjectKind.CONTAINER, container.name()), Effect.changes(ObjectKind.NETWORK, network));
    }
}
