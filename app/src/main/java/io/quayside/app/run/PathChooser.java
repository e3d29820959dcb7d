package io.quayside.app.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets a person choose a file or a folder of this machine, in the system's own way.
public interface PathChooser {
    /// The system's own dialogs.
    PathChooser OF_SYSTEM = new PathChooser() {
        @Override
        public Optional<Path> folder(Window owner, String title) {
            var chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> file(Window owner, String title) {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        }
    };

    Optional<Path> folder(Window owner, String title);

    Optional<Path> file(Window owner, String title);
}
