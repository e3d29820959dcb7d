package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.RawText;

/// Makes a folder in a container, running or not; root's, as `docker exec --user 0` would. The container
/// needs no program for that.
///
/// @param path in the container, absolute; its parent must be there
/// @param running whether the container runs, which decides the command line alone
public record MakeFolder(ContainerRef container, String path, boolean running) implements ContainerAction {
    /// @throws IllegalArgumentException unless the path is absolute and names something
    public MakeFolder {
        ContainerPath.require(path);
    }

    @Override
    public CommandLine command() {
        if (running) {
            return CommandLine.docker("exec", "--user", "0", container.name(), "mkdir", path);
        }
        var name = ContainerPath.lastName(path);
        var into = container.name() + ":" + ContainerPath.inFolder(ContainerPath.parent(path), "");
        return CommandLine.of("mkdir", "./" + name).then(CommandLine.docker("cp", "./" + name, into));
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(
                Effect.creates(ObjectKind.CONTAINER_FILES, container.name() + ":" + RawText.shown(path)));
    }
}
