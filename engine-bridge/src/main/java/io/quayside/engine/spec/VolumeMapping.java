package io.quayside.engine.spec;

import java.util.List;

/// A volume or a folder of the engine's host in a container, as `--volume` has it.
///
/// @param source a volume's name or an absolute path on the engine's host; empty for an anonymous volume
/// @param destination absolute
/// @param options "ro", "rw", "z", "Z", "nocopy", "rshared", "cached", …
public record VolumeMapping(String source, String destination, List<String> options) {
    public VolumeMapping {
        options = List.copyOf(options);
    }

    public VolumeMapping(String source, String destination, boolean readOnly) {
        this(source, destination, readOnly ? List.of("ro") : List.of());
    }

    /// Whether its source is a volume that has a name.
    public boolean isNamedVolume() {
        return !source.isEmpty() && !source.contains("/") && !source.contains("\\");
    }

    /// As the `--volume` flag takes it.
    @Override
    public String toString() {
        var suffix = options.isEmpty() ? "" : ":" + String.join(",", options);
        return (source.isEmpty() ? "" : source + ":") + destination + suffix;
    }
}
