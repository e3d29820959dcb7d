package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Network;
import io.quayside.engine.model.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// What an engine would prune, by the engine's own rules.
final class Unused {
    private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none", "ingress", "podman");

    private Unused() {}

    /// Containers that do not run; a paused one does.
    static List<Container> containers(EngineSnapshot picture, PruneFilter filter) {
        return picture.containers().values().stream()
                .filter(it -> !it.state().isAlive() && it.state() != ContainerState.REMOVING)
                .filter(it -> filter.takes(it.created(), it.labels()))
                .toList();
    }

    /// The picture as it is once those containers are gone.
    static EngineSnapshot without(List<Container> gone, EngineSnapshot picture) {
        var left = new LinkedHashMap<>(picture.containers());
        gone.forEach(container -> left.remove(container.id()));
        return new EngineSnapshot(left, picture.images(), picture.volumes(), picture.networks(), picture.disk());
    }

    /// Networks that no running container is on: engines do not count stopped ones.
    static List<Network> networks(EngineSnapshot picture, PruneFilter filter) {
        return picture.networks().values().stream()
                .filter(it -> !PREDEFINED.contains(it.name()))
                .filter(it -> picture.containersOn(it.name()).stream()
                        .noneMatch(user -> user.state().isAlive()))
                .filter(it -> filter.takes(it.created(), it.labels()))
                .toList();
    }

    /// Volumes on the engine's own disk that no container mounts, running or not. Engines spare those with options of
    /// their driver, whose data may lie elsewhere.
    ///
    /// @param named also those that the engine did not mark as anonymous
    static List<Volume> volumes(EngineSnapshot picture, boolean named, PruneFilter filter) {
        return picture.volumes().values().stream()
                .filter(it -> it.driver().equals("local") && it.options().isEmpty())
                .filter(it -> named || it.isMarkedAnonymous())
                .filter(it -> picture.containersMounting(it.name()).isEmpty())
                .filter(it -> filter.takes(it.labels()))
                .toList();
    }

    /// Entries of the build cache.
    ///
    /// @param all also what images share and what the builder needs for itself
    static List<Effect> buildCache(EngineSnapshot picture, boolean all) {
        return picture.disk().buildCache().stream()
                .filter(it -> !it.inUse())
                .filter(it -> all
                        || (!it.shared()
                                && !it.type().equals("internal")
                                && !it.type().equals("frontend")))
                .map(it -> Effect.destroys(
                                ObjectKind.BUILD_CACHE,
                                it.description().isEmpty() ? it.id() : it.description(),
                                List.of(Loss.CACHE),
                                List.of())
                        .sized(it.size()))
                .toList();
    }
}
