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
/// @param disk what takes how much; [DiskUsage#UNKNOWN] unless somebody asked and put it in
public record EngineSnapshot(
        SequencedMap<String, Container> containers,
        SequencedMap<String, Image> images,
        SequencedMap<String, Volume> volumes,
        SequencedMap<String, Network> networks,
        DiskUsage disk) {

    public static final EngineSnapshot EMPTY = new EngineSnapshot(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    public EngineSnapshot {
        containers = copy(containers);
        images = copy(images);
        volumes = copy(volumes);
        networks = copy(networks);
    }

    /// With sizes that nobody has asked for.
    public EngineSnapshot(
            SequencedMap<String, Container> containers,
            SequencedMap<String, Image> images,
            SequencedMap<String, Volume> volumes,
            SequencedMap<String, Network> networks) {
        this(containers, images, volumes, networks, DiskUsage.UNKNOWN);
    }

    public EngineSnapshot with(DiskUsage counted) {
        return new EngineSnapshot(containers, images, volumes, networks, counted);
    }

    /// The containers made from an image.
    public List<Container> containersOf(Image image) {
        return containers.values().stream()
                .filter(container -> container.imageId().equals(image.id()))
                .toList();
    }

    /// The containers that mount the volume of that name, running or not.
    public List<Container> containersMounting(String volume) {
        return containers.values().stream()
                .filter(container -> container.mounts().stream()
                        .anyMatch(mount ->
                                mount.type().equals("volume") && mount.name().equals(volume)))
                .toList();
    }

    /// The containers that belong to the network of that name, running or not.
    public List<Container> containersOn(String network) {
        return containers.values().stream()
                .filter(container -> container.networks().stream()
                        .anyMatch(attachment -> attachment.network().equals(network)))
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
