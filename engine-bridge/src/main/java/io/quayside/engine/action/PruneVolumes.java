package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Removes the volumes that no container mounts, running or not, with their data.
///
/// Since API 1.42 (Docker 23.0) engines mark the volumes that they named themselves, and prune those alone unless told
/// otherwise; before, a prune took every volume that was not mounted.
///
/// @param named also those that a person named
/// @param marked whether the engine marks anonymous volumes
///     ([io.quayside.engine.model.Capability#ANONYMOUS_VOLUMES])
/// @param filter labels alone: engines do not prune volumes by their age
public record PruneVolumes(boolean named, boolean marked, PruneFilter filter) implements PruneAction {
    /// @throws IllegalArgumentException for what the engine cannot do
    public PruneVolumes {
        if (!named && !marked) {
            throw new IllegalArgumentException(
                    "This engine prunes named volumes along with anonymous ones: remove those that shall go one by one.");
        }
        if (filter.createdBefore() != null) {
            throw new IllegalArgumentException("Volumes cannot be pruned by their age.");
        }
    }

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("volume", "prune", "--force");
        return filter.addTo(named && marked ? line.and("--all") : line);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(Unused.volumes(picture, named, filter).stream()
                .map(it -> RemoveVolume.goes(it.name(), picture))
                .toList());
    }
}
