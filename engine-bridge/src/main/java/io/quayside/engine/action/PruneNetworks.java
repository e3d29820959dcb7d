package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Removes the networks that no running container is on. A stopped container that belongs to one will not start again:
/// it is named as a user.
public record PruneNetworks(PruneFilter filter) implements PruneAction {
    @Override
    public CommandLine command() {
        return filter.addTo(CommandLine.docker("network", "prune", "--force"));
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(Unused.networks(picture, filter).stream()
                .map(it -> RemoveNetwork.goes(it.name(), picture))
                .toList());
    }
}
