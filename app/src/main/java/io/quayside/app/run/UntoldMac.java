package io.quayside.app.run;

import io.quayside.engine.model.Capability;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.function.Predicate;

/// On which networks somebody may have chosen a container's MAC address without the engine telling so.
final class UntoldMac {
    private UntoldMac() {}

    /// @param spec what was read from the container
    /// @param engine what its engine can
    static List<String> networks(Container container, RunSpec spec, Predicate<Capability> engine) {
        var told = !engine.test(Capability.MAC_OF_EACH_NETWORK)
                || container.state() == ContainerState.CREATED
                || (engine.test(Capability.MAC_OF_IP) && container.state().isAlive());
        return told
                ? List.of()
                : spec.networking().networks().stream()
                        .skip(1)
                        .filter(it -> it.macAddress().isEmpty())
                        .map(NetworkUse::network)
                        .toList();
    }
}
