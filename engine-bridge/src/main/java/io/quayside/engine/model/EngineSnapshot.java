package io.quayside.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The whole picture of an engine at one moment; immutable. Maps keep the engine's order.
///
/// @param containers by full id
/// @param images by full id
/// @param volumes by name
/// @param networks by id
public record EngineSnapshot(
        SequencedMap<String, Container> containers,
        SequencedMap<String, Image> images,
        SequencedMap<String, Volume> volumes,
        SequencedMap<String, Network> networks) {

    public static final EngineSnapshot EMPTY = new EngineSnapshot(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    public EngineSnapshot {
        containers = copy(containers);
        images = copy(images);
        volumes = copy(volumes);
        networks = copy(networks);
    }

    /// The containers made from an image.
    public List<Container> containersOf(Image image) {
        return containers.values().stream()
                .filter(container -> container.imageId().equals(image.id()))
                .toList();
    }

    /// The containers that mount a volume.
    public List<Container> containersUsing(Volume volume) {
        return containers.values().stream()
                .filter(container -> container.mounts().stream()
                        .anyMatch(mount ->
                                mount.type().equals("volume") && mount.name().equals(volume.name())))
                .toList();
    }

    public Optional<Container> container(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    public Optional<Image> image(String id) {
        return Optional.ofNullable(images.get(id));
    }

    private static <V> SequencedMap<String, V> copy(Map<String, V> map) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
