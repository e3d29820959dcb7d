package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;

/// Removes a network. The engine refuses while a running container is on it; a stopped one that belongs to it will not
/// start again.
///
/// @param id the full id
/// @param network its name
public record RemoveNetwork(String id, String network) implements NetworkAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("network", "rm", network);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(goes(network, picture));
    }

    /// What the end of a network is, whoever brings it about.
    static Effect goes(String network, EngineSnapshot picture) {
        var users = picture.containersOn(network).stream().map(Container::name).toList();
        return Effect.destroys(ObjectKind.NETWORK, network, List.of(), users);
    }
}
