package io.quayside.engine.action;

/// The removal of everything of a kind that is not in use.
///
/// The engine decides at the moment when it prunes: what came into use or out of use since the picture is not in
/// [#consequences]. Where exactly the listed objects and no others may go, remove them one by one instead.
public sealed interface PruneAction extends EngineAction
        permits PruneContainers, PruneImages, PruneVolumes, PruneNetworks, PruneBuildCache, PruneSystem {}
