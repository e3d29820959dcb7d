package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;
import java.util.List;

/// Writes images with their tags and layers to an archive on this machine, for [LoadImages]. Reports
/// [ActionProgress.Bytes]. The file appears once it is complete, and only this user may read it.
///
/// @param references tags or ids; at least one
/// @param file absolute
public record SaveImages(List<String> references, Path file) implements ImageAction {
    public SaveImages {
        references = List.copyOf(references);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("Choose an image to save.");
        }
    }

    @Override
    public CommandLine command() {
        return CommandLine.docker("save", "--output", file.toString()).and(references.toArray(String[]::new));
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
