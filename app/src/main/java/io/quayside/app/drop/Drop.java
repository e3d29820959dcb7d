package io.quayside.app.drop;

import java.nio.file.Path;
import java.util.List;

/// What dropping some files on the window does.
public sealed interface Drop {
    /// Opens the form for builds.
    ///
    /// @param folder the build's context, absolute
    /// @param dockerfile its name in the folder
    record Build(Path folder, String dockerfile) implements Drop {}

    /// Has the engine take in the images of archives.
    ///
    /// @param archives at least one
    record Load(List<Path> archives) implements Drop {
        public Load {
            archives = List.copyOf(archives);
        }
    }

    /// Asks under which name an image is made of an archive of files.
    record Import(Path archive) implements Drop {}

    /// Asks whether an archive that cannot be looked into holds images or files.
    record Ask(Path archive) implements Drop {}

    /// Does nothing.
    record Refused(Why why, String name) implements Drop {}

    /// Why nothing can be done.
    enum Why {
        /// A folder without a Dockerfile.
        FOLDER,
        /// Several things that are not all archives of images.
        SEVERAL,
        /// Variables of an environment, which belong to a container.
        ENVIRONMENT,
        /// A file of no known kind.
        OTHER,
        /// What cannot be read.
        UNREADABLE,
        /// A dialog is open, which comes first.
        DIALOG,
        /// Archives, with no engine to take them in.
        NO_ENGINE
    }
}
