package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Removes what builds have cached and none uses now. Its consequences need
/// [io.quayside.engine.model.DiskUsage] in the picture: engines list the cache nowhere else.
///
/// @param all also what images share and what the builder needs for itself
public record PruneBuildCache(boolean all) implements PruneAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("builder", "prune", "--force");
        return all ? line.and("--all") : line;
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return new Consequences(Unused.buildCache(picture, all));
    }
}
