package io.quayside.engine.action;

import io.quayside.engine.model.EngineSnapshot;
import java.nio.file.Path;

/// Writes the files in a volume to a tar archive on this machine. Engines give out files of containers
/// alone, so a container that mounts it is made for this, never started, and removed. Reports
/// [ActionProgress.Bytes]. The file appears once it is complete, and only this user may read it.
///
/// @param helperImage an image that the engine has; nothing in it is used
/// @param file absolute
public record SaveVolume(String name, String helperImage, Path file) implements VolumeAction {
    /// Where the volume is mounted.
    public static final String PLACE = "/volume";

    /// With a program of the image, which the engine's own way does without.
    @Override
    public CommandLine command() {
        var folder = file.toAbsolutePath().getParent();
        return CommandLine.docker(
                "run",
                "--rm",
                "--volume",
                name + ":" + PLACE + ":ro",
                "--volume",
                folder + ":/saved",
                "--entrypoint",
                "tar",
                helperImage,
                "-cf",
                "/saved/" + file.getFileName(),
                "-C",
                "/",
                PLACE.substring(1));
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
