package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that an engine says of one container, read when someone looks at it.
///
/// @param container what the picture would hold at that moment
/// @param command the process and its arguments, as started
/// @param workingDirectory may be empty
/// @param user may be empty: the image's default
/// @param hostname may be empty
/// @param started null when it never ran
/// @param finished null while it has not ended yet
/// @param error the engine's own words on why it could not start; empty when there is none
/// @param environment `NAME=value`, secrets included: mask before showing
/// @param exitCode of the last run; 0 as well while there is none
/// @param restartPolicy "no", "always", "unless-stopped", "on-failure" or "on-failure:3"
/// @param networks its places on networks, with gateway and MAC address
/// @param health what its health check said; without any check where it has none
/// @param limits what it may use
/// @param json the engine's whole answer, unchanged
public record ContainerDetails(
        Container container,
        List<String> command,
        String workingDirectory,
        String user,
        String hostname,
        boolean tty,
        boolean privileged,
        boolean autoRemove,
        boolean oomKilled,
        int pid,
        int restartCount,
        int exitCode,
        @Nullable Instant started,
        @Nullable Instant finished,
        String error,
        List<String> environment,
        String restartPolicy,
        String logDriver,
        List<NetworkDetails> networks,
        HealthLog health,
        UsageLimits limits,
        String json) {

    public ContainerDetails {
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        networks = List.copyOf(networks);
    }

    /// Leaves out the environment and the JSON, which may hold secrets.
    @Override
    public String toString() {
        return "ContainerDetails[" + container.name() + ", " + container.state() + "]";
    }

    /// @param network the network's name
    public record NetworkDetails(
            String network,
            String networkId,
            String ipAddress,
            String gateway,
            String macAddress,
            List<String> aliases) {
        public NetworkDetails {
            aliases = List.copyOf(aliases);
        }
    }
}
