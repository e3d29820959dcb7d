package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Starts a container; done already if it runs.
public record StartContainer(ContainerRef container) implements ContainerAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("start", container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
