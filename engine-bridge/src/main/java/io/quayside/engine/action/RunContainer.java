package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.RunSpec;

/// Makes a container and starts it, in the background. The image is pulled first where the specification says so, which
/// reports what [PullImage] reports. When the start fails, the container stays, as with `docker run`.
public record RunContainer(RunSpec spec) implements ContainerCreation {
    @Override
    public CommandLine command() {
        return RunFlags.add(CommandLine.docker("run", "--detach"), spec);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Creations.of(spec, picture);
    }
}
