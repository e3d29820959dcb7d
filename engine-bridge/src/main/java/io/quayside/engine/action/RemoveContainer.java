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
        var losses = new ArrayList<Loss>();
        if (found.isPresent() && found.get().state().isAlive()) {
            losses.add(Loss.PROCESSES);
        }
        losses.add(Loss.WRITABLE_LAYER);
        losses.add(Loss.LOG);
        var effects = new ArrayList<Effect>();
        effects.add(Effect.destroys(ObjectKind.CONTAINER, container.name(), losses, List.of()));
        if (withVolumes) {
            found.ifPresent(it -> effects.addAll(anonymousVolumesOf(it, picture)));
        }
        return new Consequences(effects);
    }

    private static List<Effect> anonymousVolumesOf(Container container, EngineSnapshot picture) {
        return container.mounts().stream()
                .filter(Mount::isAnonymousVolume)
                .map(Mount::name)
                .filter(name -> othersUsing(name, container, picture).isEmpty())
                .map(name -> Effect.destroys(ObjectKind.VOLUME, name, List.of(Loss.VOLUME_DATA), List.of()))
                .toList();
    }

    // The engine keeps a volume that another container still mounts (`--volumes-from`).
    private static List<Container> othersUsing(String volume, Container container, EngineSnapshot picture) {
        return picture.containers().values().stream()
                .filter(other -> !other.id().equals(container.id()))
                .filter(other ->
                        other.mounts().stream().anyMatch(mount -> mount.name().equals(volume)))
                .toList();
    }
}
