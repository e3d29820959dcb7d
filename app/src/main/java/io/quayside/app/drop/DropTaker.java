package io.quayside.app.drop;

import java.nio.file.Path;
import java.util.List;

/// Who does what was dropped. UI thread only; returns at once.
public interface DropTaker {
    /// Shows the form for builds, filled with this.
    void build(Path folder, String dockerfile);

    void load(List<Path> archives);

    /// Asks for the new image's name.
    void importFiles(Path archive);

    /// Asks which of both it is to be.
    void loadOrImport(Path archive);
}
