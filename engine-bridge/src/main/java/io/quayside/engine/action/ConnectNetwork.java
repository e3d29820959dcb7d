package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.NetworkUse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts a container on one more network, running or not.
///
/// @param place the network, and what the container is there
public record ConnectNetwork(NetworkUse place, ContainerRef container) implements NetworkAction {
    /// With names and addresses that the engine chooses.
    public ConnectNetwork(String network, ContainerRef container) {
        this(new NetworkUse(network), container);
    }

    /// @param aliases further names that the container has there
    /// @param ip its IPv4 address there; empty lets the engine choose
    /// @param ip6 its IPv6 address there; empty lets the engine choose
    public ConnectNetwork(String network, ContainerRef container, List<String> aliases, String ip, String ip6) {
        this(new NetworkUse(network, aliases, ip, ip6, List.of(), "", Map.of(), null), container);
    }

    /// The network's name.
    @Override
    public String network() {
        return place.network();
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("network", "connect");
        for (var alias : place.aliases()) {
            line = line.and("--alias", alias);
        }
        line = place.ip().isEmpty() ? line : line.and("--ip", place.ip());
        line = place.ip6().isEmpty() ? line : line.and("--ip6", place.ip6());
        for (var address : place.linkLocalIps()) {
            line = line.and("--link-local-ip", address);
        }
        for (var option : new TreeMap<>(place.driverOptions()).entrySet()) {
            line = line.and("--driver-opt", option.getKey() + "=" + option.getValue());
        }
        var priority = place.gatewayPriority();
        line = priority == null ? line : line.and("--gw-priority", priority.toString());
        return line.and(network(), container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.changes(ObjectKind.CONTAINER, container.name()), Effect.changes(ObjectKind.NETWORK, network()));
    }
}
