package io.quayside.engine.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A shell in which a test says what is known.
record KnownContext(Map<String, String> variables, Map<String, String> files, String folder) implements ShellContext {
    @Override
    public @Nullable String variable(String name) {
        return variables.get(name);
    }

    @Override
    public String file(String path) throws IOException {
        var text = files.get(path);
        if (text == null) {
            throw new NoSuchFileException(path);
        }
        return text;
    }
}
