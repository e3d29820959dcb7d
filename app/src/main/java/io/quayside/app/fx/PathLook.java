package io.quayside.app.fx;

import java.nio.file.Files;
import java.nio.file.Path;

/// What is there under a path of this machine. Blocks for as long as a network folder hangs: for an [Inquiry].
@FunctionalInterface
public interface PathLook {
    /// The files of this machine.
    PathLook OF_SYSTEM = path -> Files.isDirectory(path)
            ? There.FOLDER
            : Files.isRegularFile(path) ? There.FILE : Files.exists(path) ? There.OTHER : There.NOTHING;

    There at(Path path);

    /// A kind of thing.
    enum There {
        NOTHING,
        FILE,
        FOLDER,
        /// A pipe, a socket, a device.
        OTHER
    }
}
