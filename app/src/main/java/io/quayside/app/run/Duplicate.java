package io.quayside.app.run;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

/// A container like another one that can run beside it: with a name, ports and addresses of its own.
record Duplicate(EngineSnapshot picture) {
    private static final String COMPOSE = "com.docker.compose.";

    RunSpec of(RunSpec spec) {
        var labels = new LinkedHashMap<>(spec.labels());
        // Compose would take it for one of its own, and remove it.
        labels.keySet().removeIf(key -> key.startsWith(COMPOSE));
        return spec.with(it -> it.name(freeName(spec.name()))
                .labels(labels)
                .networking(net -> net.withPorts(freePorts(net.ports()))
                        .withNetworks(net.networks().stream()
                                .map(Duplicate::withoutAddresses)
                                .toList())));
    }

    private static NetworkUse withoutAddresses(NetworkUse use) {
        return use.withIp("").withIp6("").withMacAddress("");
    }

    private String freeName(String name) {
        var taken = new HashSet<String>();
        picture.containers().values().forEach(it -> taken.add(it.name()));
        var copy = name + "-copy";
        for (var i = 2; taken.contains(copy); i++) {
            copy = name + "-copy-" + i;
        }
        return copy;
    }

    private ArrayList<PublishedPort> freePorts(Iterable<PublishedPort> ports) {
        var hostPorts = new HostPorts(picture, "", Set.of());
        var own = new HashSet<Integer>();
        var free = new ArrayList<PublishedPort>();
        for (var port : ports) {
            if (port.hostPort() == null || port.lastHostPort() != null) {
                free.add(port);
                continue;
            }
            // One above at least: the original may be stopped, and have no port just now.
            var next = hostPorts.nextFree(port.hostPort() + 1, own).orElse(null);
            if (next != null) {
                own.add(next);
            }
            free.add(new PublishedPort(port.hostIp(), next, port.containerPort(), port.protocol()));
        }
        return free;
    }
}
