package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;

/// Copies a file or folder of a container, running or not, into a folder of this machine. Reports
/// [ActionProgress.Bytes].
///
/// @param path in the container, absolute; a symbolic link is copied as a link
/// @param folder absolute, must be there; what it holds under the same name is replaced, folders are merged
public record CopyFromContainer(ContainerRef container, String path, Path folder) implements ContainerAction {
    /// @throws IllegalArgumentException unless the path is absolute and names something
    public CopyFromContainer {
        ContainerPath.require(path);
    }

    @Override
    public CommandLine command() {
        return CommandLine.docker("cp", container.name() + ":" + path, folder + "/");
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return LocalFiles.merged(folder.resolve(ContainerPath.lastName(path)));
    }

    @Override
    public boolean writesFiles() {
        return true;
    }
}
