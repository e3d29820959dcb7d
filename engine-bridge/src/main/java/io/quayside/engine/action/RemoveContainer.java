package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Mount;
import java.util.ArrayList;
import java.util.List;

/// Removes a container.
///
/// @param force kill it first if it runs; without, the engine refuses to remove a running one
/// @param withVolumes remove its anonymous volumes too
public record RemoveContainer(ContainerRef container, boolean force, boolean withVolumes) implements ContainerAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("rm");
        if (force) {
            line = line.and("--force");
        }
        if (withVolumes) {
            line = line.and("--volumes");
        }
        return line.and(container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var found = picture.container(container.id());
        if (found.isEmpty()) {
            return Consequences.of(Effect.destroys(
                    ObjectKind.CONTAINER, container.name(), List.of(Loss.WRITABLE_LAYER, Loss.LOG), List.of()));
        }
        var effects = new ArrayList<Effect>();
        effects.add(goes(found.get(), picture));
        if (withVolumes) {
            effects.addAll(anonymousVolumesOf(found.get(), picture));
        }
        return new Consequences(effects);
    }

    /// What the end of a container is, whoever brings it about.
    static Effect goes(Container container, EngineSnapshot picture) {
        var losses = new ArrayList<Loss>();
        if (container.state().isAlive()) {
            losses.add(Loss.PROCESSES);
        }
        losses.add(Loss.WRITABLE_LAYER);
        losses.add(Loss.LOG);
        return Effect.destroys(ObjectKind.CONTAINER, container.name(), losses, List.of())
                .sized(picture.disk().ofContainer(container.id()).orElse(null));
    }

    // The engine keeps a volume that another container still mounts (`--volumes-from`).
    private static List<Effect> anonymousVolumesOf(Container container, EngineSnapshot picture) {
        return container.mounts().stream()
                .filter(Mount::isAnonymousVolume)
                .map(Mount::name)
                .filter(name -> picture.containersMounting(name).stream()
                        .allMatch(user -> user.id().equals(container.id())))
                .map(name -> RemoveVolume.goes(name, picture))
                .toList();
    }
}
