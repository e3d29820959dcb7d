package io.quayside.engine.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A volume that an engine holds.
///
/// @param mountpoint the path on the engine's host
/// @param created null where the engine does not say
/// @param options of its driver, as given at its creation (an NFS server, a device)
public record Volume(
        String name,
        String driver,
        String mountpoint,
        String scope,
        @Nullable Instant created,
        Map<String, String> labels,
        Map<String, String> options) {
    /// What engines since 23.0 put on volumes that they named themselves.
    private static final String ANONYMOUS = "com.docker.volume.anonymous";

    public Volume {
        labels = Map.copyOf(labels);
        options = Map.copyOf(options);
    }

    /// Without options of its driver.
    public Volume(
            String name,
            String driver,
            String mountpoint,
            String scope,
            @Nullable Instant created,
            Map<String, String> labels) {
        this(name, driver, mountpoint, scope, created, labels, Map.of());
    }

    /// Whether the engine itself marks it as anonymous: those alone go in a plain `docker volume prune` since API 1.42.
    public boolean isMarkedAnonymous() {
        return labels.containsKey(ANONYMOUS);
    }
}
