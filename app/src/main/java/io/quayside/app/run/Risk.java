package io.quayside.app.run;

import io.quayside.engine.spec.MountSpec;
import io.quayside.engine.spec.PublishedPort;
import io.quayside.engine.spec.RunSpec;
import io.quayside.engine.spec.VolumeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a container could do to its host, or others to it, said before it runs.
///
/// @param sentence the key of the sentence that says so
/// @param about what it is about; may be empty
record Risk(String sentence, String about) {
    private static final String SOCKET = "docker.sock";
    private static final Set<String> HARMLESS = Set.of("NET_BIND_SERVICE", "CHOWN", "SETUID", "SETGID", "KILL");
    /// On these an engine publishes nothing, and says so to nobody but its own command line.
    private static final Set<String> PORTLESS = Set.of("host", "none");

    private static final Set<String> ROOT = Set.of("", "0", "root");

    /// @param imageUser as whom the image runs; empty for root
    static List<Risk> of(RunSpec spec, String imageUser) {
        var risks = new ArrayList<Risk>();
        if (spec.privileges().privileged()) {
            risks.add(new Risk("run.risk.privileged", ""));
        }
        var folders = folders(spec);
        if (folders.stream().anyMatch(it -> it.endsWith(SOCKET))) {
            risks.add(new Risk("run.risk.socket", ""));
        }
        if (folders.contains("/")) {
            risks.add(new Risk("run.risk.whole-host", ""));
        }
        if (spec.networking().networks().stream().anyMatch(it -> it.network().equals("host"))) {
            risks.add(new Risk("run.risk.host-network", ""));
        }
        if (spec.namespaces().pid().equals("host")) {
            risks.add(new Risk("run.risk.host-processes", ""));
        }
        var files = folders.stream().filter(it -> !it.endsWith(SOCKET)).toList();
        if (isRoot(spec, imageUser) && !files.isEmpty()) {
            risks.add(new Risk("run.risk.root", String.join(", ", files)));
        }
        ports(spec).ifPresent(risks::add);
        var added = spec.privileges().added().stream()
                .filter(it -> !HARMLESS.contains(it))
                .toList();
        if (!added.isEmpty()) {
            risks.add(new Risk("run.risk.capabilities", String.join(", ", added)));
        }
        if (spec.privileges().securityOptions().stream().anyMatch(it -> it.endsWith("unconfined"))) {
            risks.add(new Risk("run.risk.unconfined", ""));
        }
        return risks;
    }

    private static Optional<Risk> ports(RunSpec spec) {
        var published = spec.networking().ports();
        if (spec.networking().networks().stream().anyMatch(it -> PORTLESS.contains(it.network()))) {
            return published.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Risk("run.risk.ports-left-out", words(published)));
        }
        var open = published.stream()
                .filter(it -> Set.of("", "0.0.0.0", "::").contains(it.hostIp()))
                .toList();
        return open.isEmpty() && !spec.networking().publishAll()
                ? Optional.empty()
                : Optional.of(new Risk("run.risk.everywhere", words(open)));
    }

    private static String words(List<PublishedPort> ports) {
        return ports.stream()
                .map(it -> it.hostPort() == null ? it.exposed() : it.hostPorts())
                .collect(Collectors.joining(", "));
    }

    private static boolean isRoot(RunSpec spec, String imageUser) {
        var user = spec.process().user().isEmpty() ? imageUser : spec.process().user();
        return ROOT.contains(user.split(":", -1)[0]);
    }

    /// The host's folders that it may write to.
    private static List<String> folders(RunSpec spec) {
        var volumes = spec.storage().volumes().stream()
                .filter(it -> it.source().startsWith("/"))
                .filter(it -> !it.options().contains("ro") || it.source().endsWith(SOCKET))
                .map(VolumeMapping::source);
        var mounts = spec.storage().mounts().stream()
                .filter(MountSpec.Bind.class::isInstance)
                .filter(it -> !it.readOnly() || ((MountSpec.Bind) it).source().endsWith(SOCKET))
                .map(it -> ((MountSpec.Bind) it).source());
        return Stream.concat(volumes, mounts).distinct().toList();
    }
}
