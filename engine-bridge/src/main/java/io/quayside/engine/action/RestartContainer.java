package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import org.jspecify.annotations.Nullable;

/// Stops a container and starts it again.
///
/// @param timeoutSeconds how long the engine waits before it kills; null for the container's own or the engine's
/// default
public record RestartContainer(
        ContainerRef container, @Nullable Integer timeoutSeconds) implements ContainerAction {
    public RestartContainer(ContainerRef container) {
        this(container, null);
    }

    @Override
    public CommandLine command() {
        return timeoutSeconds == null
                ? CommandLine.docker("restart", container.name())
                : CommandLine.docker("restart", "--time", Integer.toString(timeoutSeconds), container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
