package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;

/// Removes a volume with its data. The engine refuses while a container mounts it, running or not.
///
/// @param force does not complain when it is gone already, nor when its driver fails
public record RemoveVolume(String name, boolean force) implements VolumeAction {
    @Override
    public CommandLine command() {
        var line = CommandLine.docker("volume", "rm");
        return force ? line.and("--force", name) : line.and(name);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(goes(name, picture)
                .usedBy(picture.containersMounting(name).stream()
                        .map(Container::name)
                        .toList()));
    }

    /// What the end of a volume is, whoever brings it about.
    static Effect goes(String name, EngineSnapshot picture) {
        return Effect.destroys(ObjectKind.VOLUME, name, List.of(Loss.VOLUME_DATA), List.of())
                .sized(picture.disk().ofVolume(name).orElse(null));
    }
}
