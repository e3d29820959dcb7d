package io.quayside.engine.model;

import java.time.Instant;
import java.util.Map;

/// Something that happened to a container.
///
/// @param time by the engine's clock
/// @param action the engine's word: "start", "health_status: healthy", "exec_create: sh -c ls"; engines differ
/// @param attributes the container's name, image and labels, and what belongs to the action; may hold secrets
public record ContainerEvent(Instant time, String action, Map<String, String> attributes) {
    public ContainerEvent {
        attributes = Map.copyOf(attributes);
    }

    /// Leaves out the attributes and the command of an exec, which may hold secrets.
    @Override
    public String toString() {
        return time + " " + action.replaceFirst(":.*", "");
    }
}
