package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;

/// Writes all files of a container, without its volumes, to an archive on this machine. Reports
/// [ActionProgress.Bytes]. The file appears once it is complete, and only this user may read it.
///
/// @param file absolute
public record ExportContainer(ContainerRef container, Path file) implements ContainerAction {
    @Override
    public CommandLine command() {
        return CommandLine.docker("export", "--output", file.toString(), container.name());
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return LocalFiles.written(file);
    }

    @Override
    public boolean writesFiles() {
        return true;
    }
}
