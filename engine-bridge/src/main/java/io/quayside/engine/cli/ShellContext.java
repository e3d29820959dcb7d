package io.quayside.engine.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// What a shell would know when it read a line.
public interface ShellContext {
    /// Knows nothing: no variable, no file, no folder.
    ShellContext NOTHING = new ShellContext() {
        @Override
        public @Nullable String variable(String name) {
            return null;
        }

        @Override
        public String file(String path) throws IOException {
            throw new NoSuchFileException(path);
        }

        @Override
        public String folder() {
            return "";
        }
    };

    /// The value of an environment variable; null where there is none.
    @Nullable
    String variable(String name);

    /// The text of a file that a flag names (`--env-file`, `--label-file`).
    String file(String path) throws IOException;

    /// The folder in which the line would be typed, absolute; empty where nobody knows.
    String folder();
}
