package io.quayside.engine.model;

/// Something mounted into a container.
///
/// @param type "bind", "volume", "tmpfs", … in the engine's words
/// @param name the volume's name; empty for other types
/// @param source the path on the engine's host; may be empty
/// @param destination the path in the container
/// @param readOnly whether the container may not write to it
public record Mount(String type, String name, String source, String destination, boolean readOnly) {
    /// Whether the name looks like one that the engine made up: such a volume belongs to its container alone.
    public boolean isAnonymousVolume() {
        return type.equals("volume") && name.matches("[0-9a-f]{64}");
    }
}
