package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.archive.LocalFailures;
import io.quayside.engine.transport.EngineHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A file on its way to an engine; tells how much of it has gone.
record FileContent(String doing, Path file, Consumer<ActionProgress> progress) implements EngineHttp.Content {
    private static final int CHUNK = 64 * 1024;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (var in = open()) {
            var count = new ByteCount(Files.size(file), progress);
            for (var chunk = next(in); chunk.length > 0; chunk = next(in)) {
                out.write(chunk);
                count.add(chunk.length);
            }
            count.end();
        }
    }

    private InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw LocalFailures.reading(doing, file, e);
        }
    }

    private byte[] next(InputStream in) {
        try {
            return in.readNBytes(CHUNK);
        } catch (IOException e) {
            throw LocalFailures.reading(doing, file, e);
        }
    }
}
