package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;
import java.util.List;

/// Copies a file or folder of this machine into a folder of a container, running or not. Reports
/// [ActionProgress.Bytes]. Owners and permissions stay those of this machine, as numbers.
///
/// @param source absolute; a symbolic link is copied as a link
/// @param folder in the container, absolute, must be there; what it holds under the same name is
///     replaced, folders are merged
/// @param replaces whether the container is known to have something of the same name there, whose content
///     is lost
public record CopyToContainer(ContainerRef container, Path source, String folder, boolean replaces)
        implements ContainerAction {
    public CopyToContainer(ContainerRef container, Path source, String folder) {
        this(container, source, folder, false);
    }

    /// @throws IllegalArgumentException unless the source has a name and the folder is absolute
    public CopyToContainer {
        if (source.getFileName() == null) {
            throw new IllegalArgumentException(
                    "“" + source + "” has no name to copy it under: choose a file or folder.");
        }
        ContainerPath.requireFolder(folder);
    }

    @Override
    public CommandLine command() {
        var into = folder.endsWith("/") ? folder : folder + "/";
        return CommandLine.docker("cp", source.toString(), container.name() + ":" + into);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        var name = source.getFileName();
        var place = container.name() + ":" + (folder.endsWith("/") ? folder : folder + "/") + name;
        return Consequences.of(
                replaces
                        ? Effect.destroys(ObjectKind.CONTAINER_FILES, place, List.of(Loss.FILE_CONTENT), List.of())
                        : Effect.changes(ObjectKind.CONTAINER_FILES, place));
    }
}
