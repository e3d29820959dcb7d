package io.quayside.engine.model;

import java.util.Set;

/// What an engine said of itself when Quayside connected.
///
/// @param identity tells whether this is the same engine as another
/// @param version the engine's version, "20.10.24"
/// @param apiVersion the API version that Quayside and the engine agreed on, "1.41"
/// @param name the host's name
/// @param operatingSystem for a person, "Debian GNU/Linux 12 (bookworm)"
/// @param architecture "x86_64", "aarch64", …
/// @param cpus number of processors
/// @param memory bytes
/// @param storageDriver "overlay2", …
public record EngineInfo(
        EngineKind kind,
        EngineIdentity identity,
        String version,
        String apiVersion,
        String name,
        String operatingSystem,
        String architecture,
        int cpus,
        long memory,
        String storageDriver,
        boolean rootless,
        Set<Capability> capabilities) {
    public EngineInfo {
        capabilities = Set.copyOf(capabilities);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
