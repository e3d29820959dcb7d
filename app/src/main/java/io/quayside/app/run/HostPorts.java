package io.quayside.app.run;

import io.quayside.engine.model.Container;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Port;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which ports of the engine's host are taken, as far as the engine's picture tells.
///
/// @param self the container that is about to give its own ports up; empty for none
/// @param refused ports that the engine has said to be taken, by whomever
record HostPorts(EngineSnapshot picture, String self, Set<Integer> refused) {
    private static final int LAST = 65_535;
    private static final Set<String> ALL = Set.of("", "0.0.0.0", "::");

    /// The container that has a port by now.
    Optional<Container> holder(String address, int port, String protocol) {
        return picture.containers().values().stream()
                .filter(container -> !container.id().equals(self))
                .filter(container -> container.ports().stream().anyMatch(it -> collides(it, address, port, protocol)))
                .findFirst();
    }

    /// The next port from there on that nobody has.
    ///
    /// @param also further ports that are spoken for
    Optional<Integer> nextFree(int from, Set<Integer> also) {
        var taken = new HashSet<>(refused);
        taken.addAll(also);
        picture.containers().values().stream()
                .filter(container -> !container.id().equals(self))
                .flatMap(container -> container.ports().stream())
                .map(Port::hostPort)
                .filter(port -> port != null)
                .forEach(taken::add);
        for (var port = from; port <= LAST; port++) {
            if (!taken.contains(port)) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }

    private static boolean collides(Port taken, String address, int port, String protocol) {
        var ip = taken.hostIp();
        return taken.hostPort() != null
                && taken.hostPort() == port
                && taken.protocol().equals(protocol)
                && (ip == null || ALL.contains(ip) || ALL.contains(address) || ip.equals(address));
    }
}
