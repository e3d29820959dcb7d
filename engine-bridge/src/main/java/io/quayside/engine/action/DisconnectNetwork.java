package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Takes a container off a network; its connections there break.
///
/// @param network the network's name
/// @param force also where the engine has lost track of the container
public record DisconnectNetwork(String network, ContainerRef container, boolean force) implements NetworkAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("network", "disconnect");
        return (force ? line.and("--force") : line).and(network, container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.changes(ObjectKind.CONTAINER, container.name()), Effect.changes(ObjectKind.NETWORK, network));
    }
}
