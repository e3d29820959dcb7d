package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.PullPolicy;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.stream.Stream;

/// What comes into being with a new container.
final class Creations {
    private Creations() {}

    static Consequences of(RunSpec spec, EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        if (isPulled(spec, picture)) {
            effects.add(Effect.creates(ObjectKind.IMAGE, spec.image()));
        }
        effects.add(Effect.creates(ObjectKind.CONTAINER, spec.name().isEmpty() ? spec.image() : spec.name()));
        namedVolumes(spec)
                .distinct()
                .filter(name -> !picture.volumes().containsKey(name))
                .forEach(name -> effects.add(Effect.creates(ObjectKind.VOLUME, name)));
        return new Consequences(effects);
    }

    private static Stream<String> namedVolumes(RunSpec spec) {
        return Stream.concat(
                spec.storage().volumes().stream()
                        .filter(VolumeMapping::isNamedVolume)
                        .map(VolumeMapping::source),
                spec.storage().mounts().stream()
                        .filter(MountSpec.Volume.class::isInstance)
                        .map(mount -> ((MountSpec.Volume) mount).source())
                        .filter(name -> !name.isEmpty()));
    }

    // Only of a name that is surely a tag can be said that the engine does not have it.
    private static boolean isPulled(RunSpec spec, EngineSnapshot picture) {
        if (spec.pull() != PullPolicy.MISSING) {
            return spec.pull() == PullPolicy.ALWAYS;
        }
        boolean mayBeAnId = spec.image().matches("(sha256:)?[0-9a-f]+");
        var tagged = spec.image().lastIndexOf(':') > spec.image().lastIndexOf('/');
        var name = (tagged ? spec.image() : spec.image() + ":latest").replaceFirst("^(docker\\.io/)?(library/)?", "");
        return !mayBeAnId
                && !spec.image().contains("@")
                && !picture.images().isEmpty()
                && picture.images().values().stream()
                        .noneMatch(image ->
                                image.tags().stream().anyMatch(tag -> tag.equals(name) || tag.endsWith("/" + name)));
    }
}
