package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.RunSpec;

/// Makes a container and does not start it. The image is pulled first where the specification says so.
public record CreateContainer(RunSpec spec) implements ContainerCreation {
    @Override
    public CommandLine command() {
        return RunFlags.add(CommandLine.docker("create"), spec);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Creations.of(spec, picture);
    }
}
