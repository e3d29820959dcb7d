package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.Loss;
import io.quayside.engine.action.Consequences.ObjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What writing to this machine's files does.
final class LocalFiles {
    private LocalFiles() {}

    /// A file that is there already loses what it held.
    static Consequences written(Path file) {
        return Consequences.of(
                Files.exists(file)
                        ? Effect.destroys(ObjectKind.FILE, file.toString(), List.of(Loss.FILE_CONTENT), List.of())
                                .sized(size(file))
                        : Effect.creates(ObjectKind.FILE, file.toString()));
    }

    /// A folder that is there already keeps what has other names.
    static Consequences merged(Path path) {
        return Files.isDirectory(path)
                ? Consequences.of(Effect.changes(ObjectKind.FILE, path.toString()))
                : written(path);
    }

    private static @Nullable Long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
