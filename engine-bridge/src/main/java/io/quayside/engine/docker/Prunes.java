package io.quayside.engine.docker;

import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PruneBuildCache;
import io.quayside.engine.action.PruneContainers;
import io.quayside.engine.action.PruneFilter;
import io.quayside.engine.action.PruneImages;
import io.quayside.engine.action.PruneNetworks;
import io.quayside.engine.action.PruneSystem;
import io.quayside.engine.action.PruneVolumes;
import io.quayside.engine.model.EngineException.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Removes what is not in use.
record Prunes(Calls calls, Deadlines deadlines) {
    private static final String TRUE = "true";

    ActionResult run(String doing, PruneAction action) {
        return switch (action) {
            case PruneContainers prune -> prune(doing, "containers", filters(prune.filter()));
            case PruneNetworks prune -> prune(doing, "networks", filters(prune.filter()));
            case PruneImages prune -> images(doing, prune);
            case PruneVolumes prune -> volumes(doing, prune);
            case PruneBuildCache prune -> buildCache(doing, prune.all());
            case PruneSystem prune -> system(doing, prune);
        };
    }

    private ActionResult images(String doing, PruneImages prune) {
        var filters = filters(prune.filter());
        filters.put("dangling", List.of(prune.all() ? "false" : TRUE));
        return prune(doing, "images", filters);
    }

    private ActionResult volumes(String doing, PruneVolumes prune) {
        if (prune.marked() != AnonymousVolumes.areMarkedAt(calls.version())) {
            // Else other volumes would go than those that the person has seen.
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    0,
                    "",
                    doing + " was not done: the engine's version has changed, and it would remove other volumes.",
                    "Look at the list again.");
        }
        var filters = filters(prune.filter());
        if (prune.named() && prune.marked()) {
            filters.put("all", List.of(TRUE));
        }
        return prune(doing, "volumes", filters);
    }

    private ActionResult buildCache(String doing, boolean all) {
        return pruned(doing, Target.of("build", "prune").with("all", all ? 1 : null));
    }

    private ActionResult system(String doing, PruneSystem prune) {
        var steps = new ArrayList<ActionResult>();
        steps.add(run(doing, new PruneContainers(PruneFilter.NONE)));
        steps.add(run(doing, new PruneNetworks(PruneFilter.NONE)));
        if (prune.volumes()) {
            steps.add(run(doing, new PruneVolumes(!prune.marked(), prune.marked(), PruneFilter.NONE)));
        }
        steps.add(run(doing, new PruneImages(prune.allImages(), PruneFilter.NONE)));
        steps.add(buildCache(doing, prune.allImages()));
        return new ActionResult(
                "",
                List.of(),
                steps.stream().flatMap(step -> step.removed().stream()).toList(),
                steps.stream().mapToLong(ActionResult::reclaimed).sum());
    }

    private ActionResult prune(String doing, String kind, Map<String, List<String>> filters) {
        var target = Target.of(kind, "prune").with("filters", filters.isEmpty() ? null : JsonText.of(filters));
        return pruned(doing, target);
    }

    private ActionResult pruned(String doing, Target target) {
        return calls.call(doing, calls.request("POST", target), deadlines.remove(), body -> {
            var answer = Json.read(body);
            var removed = new ArrayList<String>();
            for (var list : List.of("ContainersDeleted", "NetworksDeleted", "VolumesDeleted", "CachesDeleted")) {
                removed.addAll(answer.texts(list));
            }
            for (var image : answer.items("ImagesDeleted")) {
                var untagged = image.text("Untagged");
                removed.add(untagged.isEmpty() ? image.text("Deleted") : untagged);
            }
            return new ActionResult("", List.of(), removed, answer.number("SpaceReclaimed"));
        });
    }

    private static Map<String, List<String>> filters(PruneFilter filter) {
        var filters = new LinkedHashMap<String, List<String>>();
        if (filter.createdBefore() != null) {
            filters.put("until", List.of(filter.createdBefore().toString()));
        }
        for (var rule : filter.labels()) {
            filters.computeIfAbsent(rule.present() ? "label" : "label!", key -> new ArrayList<>())
                    .add(rule.text());
        }
        return filters;
    }
}
