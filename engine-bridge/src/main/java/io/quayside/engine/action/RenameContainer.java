package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Gives a container another name.
public record RenameContainer(ContainerRef container, String newName) implements ContainerAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("rename", container.name(), newName);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
