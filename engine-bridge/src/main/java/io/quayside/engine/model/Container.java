package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A container as the live picture holds it: what a list shows, and nothing that ticks.
///
/// @param id the full id, 64 hexadecimal digits
/// @param name the name without the leading slash
/// @param image the image as it was named at creation
/// @param imageId the id of the image that it was made from
/// @param created when, to the second
/// @param state what the engine said last
/// @param health what its health check says
/// @param exitCode of the last run; null unless [ContainerState#EXITED] or [ContainerState#DEAD]
/// @param ports sorted
/// @param mounts sorted by destination
/// @param networks sorted by name
/// @param labels unmodifiable
public record Container(
        String id,
        String name,
        String image,
        String imageId,
        Instant created,
        ContainerState state,
        Health health,
        @Nullable Integer exitCode,
        List<Port> ports,
        List<Mount> mounts,
        List<NetworkAttachment> networks,
        Map<String, String> labels) {

    private static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";

    public Container {
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        networks = List.copyOf(networks);
        labels = Map.copyOf(labels);
    }

    /// The first 12 digits of the id, as `docker ps` shows it.
    public String shortId() {
        return id.substring(0, Math.min(12, id.length()));
    }

    /// The compose project that it belongs to, from its labels.
    public Optional<String> project() {
        return Optional.ofNullable(labels.get(PROJECT));
    }

    /// The compose service that it belongs to, from its labels.
    public Optional<String> service() {
        return Optional.ofNullable(labels.get(SERVICE));
    }
}
