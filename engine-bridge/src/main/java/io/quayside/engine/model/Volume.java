package io.quayside.engine.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A volume that an engine holds.
///
/// @param mountpoint the path on the engine's host
/// @param created null where the engine does not say
public record Volume(
        String name,
        String driver,
        String mountpoint,
        String scope,
        @Nullable Instant created,
        Map<String, String> labels) {
    public Volume {
        labels = Map.copyOf(labels);
    }

    /// Whether the name looks like one that the engine made up.
    public boolean isAnonymous() {
        return name.matches("[0-9a-f]{64}");
    }
}
