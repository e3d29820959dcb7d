package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Lets the frozen processes of a container go on.
public record UnpauseContainer(ContainerRef container) implements ContainerAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("unpause", container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
