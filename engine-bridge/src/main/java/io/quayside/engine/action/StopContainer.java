package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import org.jspecify.annotations.Nullable;

/// Asks a container's main process to end, and kills it when it does not; done already if it does not run.
///
/// @param timeoutSeconds how long the engine waits before it kills; null for the container's own or the engine's
/// default
public record StopContainer(
        ContainerRef container, @Nullable Integer timeoutSeconds) implements ContainerAction {
    public StopContainer(ContainerRef container) {
        this(container, null);
    }

    @Override
    public CommandLine command() {
        return timeoutSeconds == null
                ? CommandLine.docker("stop", container.name())
                : CommandLine.docker("stop", "--time", Integer.toString(timeoutSeconds), container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
