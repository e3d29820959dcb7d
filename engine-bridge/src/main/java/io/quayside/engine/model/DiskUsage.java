package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What takes how much of an engine's disk, as it was when somebody asked: engines need seconds to count it. What is
/// not in a map was not counted.
///
/// @param containers bytes that a container has written outside volumes, by full id
/// @param images bytes that would be free without the image (what it shares with no other), by full id
/// @param volumes bytes in a volume, by name
/// @param layers bytes of all layers of all images, those that several share counted once; -1 when not counted
/// @param buildCache the entries of the build cache
public record DiskUsage(
        Map<String, Long> containers,
        Map<String, Long> images,
        Map<String, Long> volumes,
        long layers,
        List<CacheEntry> buildCache) {
    /// Nobody has asked.
    public static final DiskUsage UNKNOWN = new DiskUsage(Map.of(), Map.of(), Map.of(), -1, List.of());

    public DiskUsage {
        containers = Map.copyOf(containers);
        images = Map.copyOf(images);
        volumes = Map.copyOf(volumes);
        buildCache = List.copyOf(buildCache);
    }

    /// Something that the builder keeps so as not to do it again.
    ///
    /// @param type "regular", "source.local", "exec.cachemount", "internal", "frontend", …
    /// @param description the step that made it
    /// @param inUse by a build that goes on: it is never pruned
    /// @param shared with an image or another entry
    /// @param lastUsed null when it never was
    public record CacheEntry(
            String id,
            String type,
            String description,
            long size,
            boolean inUse,
            boolean shared,
            @Nullable Instant lastUsed) {}

    public Optional<Long> ofContainer(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    public Optional<Long> ofImage(String id) {
        return Optional.ofNullable(images.get(id));
    }

    public Optional<Long> ofVolume(String name) {
        return Optional.ofNullable(volumes.get(name));
    }
}
