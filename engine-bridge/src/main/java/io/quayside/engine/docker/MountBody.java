package io.quayside.engine.docker;

import io.quayside.engine.spec.MountSpec;

/// A mount in the engine's words.
final class MountBody {
    private MountBody() {}

    static Body of(MountSpec mount) {
        return switch (mount) {
            case MountSpec.Bind bind -> start("bind", bind.source(), bind).with("BindOptions", options(bind));
            case MountSpec.Volume volume ->
                start("volume", volume.source(), volume).with("VolumeOptions", options(volume));
            case MountSpec.Tmpfs tmpfs ->
                start("tmpfs", "", tmpfs)
                        .with(
                                "TmpfsOptions",
                                new Body().with("SizeBytes", tmpfs.size()).with("Mode", tmpfs.mode()));
            case MountSpec.Image image ->
                start("image", image.source(), image).with("ImageOptions", new Body().with("Subpath", image.subpath()));
            case MountSpec.Other other -> start(other.type(), other.source(), other);
        };
    }

    private static Body start(String type, String source, MountSpec mount) {
        return new Body()
                .with("Type", type)
                .with("Source", source)
                .with("Target", mount.target())
                .with("ReadOnly", mount.readOnly());
    }

    private static Body options(MountSpec.Bind bind) {
        return new Body()
                .with("Propagation", bind.propagation())
                .with("NonRecursive", bind.recursion().equals("disabled"))
                .with("ReadOnlyNonRecursive", bind.recursion().equals("writable"))
                .with("ReadOnlyForceRecursive", bind.recursion().equals("readonly"))
                .with("CreateMountpoint", bind.createSource());
    }

    private static Body options(MountSpec.Volume volume) {
        var driver = new Body().with("Name", volume.driver()).with("Options", volume.driverOptions());
        var options = new Body()
                .with("NoCopy", volume.noCopy())
                .with("Subpath", volume.subpath())
                .with("Labels", volume.labels())
                .with("DriverConfig", driver);
        // The command line names a driver, though it be none, as soon as it names anything.
        return options.fields().isEmpty() ? options : options.withExactly("DriverConfig", driver);
    }
}
