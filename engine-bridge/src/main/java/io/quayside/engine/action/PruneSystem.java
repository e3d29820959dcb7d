package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Prunes containers, networks, images and the build cache, and volumes where asked, one after the other: what a
/// removed container used counts as unused. Where one step fails, those before it are done.
///
/// @param allImages also images that have a tag
/// @param volumes also volumes: anonymous ones alone where the engine marks them, else all that are not mounted
/// @param marked whether the engine marks anonymous volumes
///     ([io.quayside.engine.model.Capability#ANONYMOUS_VOLUMES])
public record PruneSystem(boolean allImages, boolean volumes, boolean marked) implements PruneAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("system", "prune", "--force");
        line = allImages ? line.and("--all") : line;
        return volumes ? line.and("--volumes") : line;
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var containers = Unused.containers(picture, PruneFilter.NONE);
        var after = Unused.without(containers, picture);
        var effects = new PruneContainers(PruneFilter.NONE)
                .consequences(picture)
                .and(new PruneNetworks(PruneFilter.NONE).consequences(after));
        if (volumes) {
            effects = effects.and(new PruneVolumes(!marked, marked, PruneFilter.NONE).consequences(after));
        }
        return effects.and(new PruneImages(allImages, PruneFilter.NONE).consequences(after))
                .and(new PruneBuildCache(allImages).consequences(after));
    }
}
