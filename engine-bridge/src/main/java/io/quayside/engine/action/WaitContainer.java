package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;

/// Waits until a container does not run, however long that takes, and tells its exit code
/// ([ActionResult#exitCode]). It changes nothing, and is given up by an interrupt.
public record WaitContainer(ContainerRef container) implements ContainerAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("wait", container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of();
    }
}
