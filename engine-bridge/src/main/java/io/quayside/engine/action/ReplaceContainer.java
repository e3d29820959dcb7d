package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Mount;
import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Puts a container that is made anew in the place of another one. The old one is renamed, stopped only once the new
/// one has been made, and removed only once the new one runs and is well; whatever goes wrong before, and when it is
/// cancelled, the old one is put back as it was. Reports what it does as [ActionProgress.Message]s.
///
/// @param spec of the new one, whose name must be given
/// @param running whether the old one runs: then it is stopped, and the new one started
/// @param withVolumes remove the old one's anonymous volumes with it, as far as the new one does not use them
/// @param patience how long the new one may take to be well where it has a health check
public record ReplaceContainer(
        ContainerRef container, RunSpec spec, boolean running, boolean withVolumes, Duration patience)
        implements ContainerAction {
    public static final Duration USUAL_PATIENCE = Duration.ofMinutes(5);

    /// @throws IllegalArgumentException when the new one has no name
    public ReplaceContainer {
        if (spec.name().isEmpty()) {
            throw new IllegalArgumentException("Say the container's name.");
        }
    }

    /// What the old one is called meanwhile.
    public String asideName() {
        return AsideName.of(container);
    }

    /// The specification that goes into the request that makes the new one: engines before 25 take one network there;
    /// to the others it is connected afterwards. Where MAC addresses were chosen for those, too, all go into it: no
    /// command line connects with one.
    public RunSpec created() {
        var networks = spec.networking().networks();
        var atOnce = networks.stream().skip(1).anyMatch(it -> !it.macAddress().isEmpty());
        return networks.size() < 2 || atOnce
                ? spec
                : spec.with(it -> it.networking(net -> net.withNetworks(networks.subList(0, 1))));
    }

    /// The networks that are not in [#created].
    public List<NetworkUse> connectedAfterwards() {
        return spec.networking().networks().stream()
                .skip(created().networking().networks().size())
                .toList();
    }

    @Override
    public CommandLine command() {
        var aside = asideName();
        var line = CommandLine.docker("rename", container.name(), aside).then(new CreateContainer(created()).command());
        for (var network : connectedAfterwards()) {
            line = line.then(new ConnectNetwork(network, new ContainerRef("", spec.name())).command());
        }
        if (running) {
            line = line.then(CommandLine.docker("stop", aside)).then(CommandLine.docker("start", spec.name()));
        }
        return line.then(new RemoveContainer(new ContainerRef(container.id(), aside), false, withVolumes).command());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var effects = new ArrayList<Effect>();
        new RemoveContainer(container, true, withVolumes)
                .consequences(picture).effects().stream()
                        .filter(effect -> effect.object() != ObjectKind.VOLUME || !isKept(effect.name()))
                        .forEach(effects::add);
        effects.addAll(Creations.of(spec, picture).effects());
        return new Consequences(effects);
    }

    private boolean isKept(String volume) {
        return spec.storage().volumes().stream().anyMatch(it -> it.source().equals(volume))
                || spec.storage().mounts().stream()
                        .anyMatch(it -> it instanceof MountSpec.Volume mounted
                                && mounted.source().equals(volume));
    }

    /// The same specification on the old one's anonymous volumes, which it would otherwise get anew and empty.
    public static RunSpec keepingVolumes(RunSpec spec, Iterable<Mount> mounts) {
        var kept = spec;
        for (var mount : mounts) {
            kept = mount.isAnonymousVolume() ? KeptVolume.in(kept, mount) : kept;
        }
        return kept;
    }
}
