package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;

/// Sends a signal to a container's main process.
///
/// @param signal "SIGKILL", "SIGHUP", …
public record KillContainer(ContainerRef container, String signal) implements ContainerAction {
    private static final String DEFAULT = "SIGKILL";

    public KillContainer(ContainerRef container) {
        this(container, DEFAULT);
    }

    @Override
    public CommandLine command() {
        return signal.equals(DEFAULT)
                ? CommandLine.docker("kill", container.name())
                : CommandLine.docker("kill", "--signal", signal, container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.changes(ObjectKind.CONTAINER, container.name()));
    }
}
