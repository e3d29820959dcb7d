package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Removes all containers that do not run. Their volumes stay, anonymous ones too.
public record PruneContainers(PruneFilter filter) implements PruneAction {
    @Override
    public CommandLine command() {
        return filter.addTo(CommandLine.docker("container", "prune", "--force"));
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(Unused.containers(picture, filter).stream()
                .map(it -> RemoveContainer.goes(it, picture))
                .toList());
    }
}
