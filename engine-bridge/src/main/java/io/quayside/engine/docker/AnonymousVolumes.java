package io.quayside.engine.docker;

import org.jspecify.annotations.Nullable;

/// Since when engines tell the volumes that they named themselves from those that a person named.
final class AnonymousVolumes {
    /// Source: https://docs.docker.com/reference/api/engine/version-history/#v142-api-changes
    private static final ApiVersion SINCE = new ApiVersion(1, 42);

    private AnonymousVolumes() {}

    static boolean areMarkedAt(@Nullable ApiVersion version) {
        return version != null && version.compareTo(SINCE) >= 0;
    }
}
