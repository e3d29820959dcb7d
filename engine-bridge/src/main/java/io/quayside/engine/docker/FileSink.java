package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.archive.LocalFailures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.Consumer;

/// Writes what an engine sends to a file, which appears once it is complete. Only this user may read it: what is in a
/// container is not for everybody.
record FileSink(Path file, Consumer<ActionProgress> progress) {
    private static final int CHUNK = 64 * 1024;

    void receive(Calls calls, String doing, Target target, Duration patience) {
        calls.call(doing, calls.request("GET", target), patience, body -> {
            write(doing, body);
            return file;
        });
    }

    private void write(String doing, InputStream body) {
        try {
            var folder = file.toAbsolutePath().getParent();
            // Made with permissions 0600, as `docker save` and `docker export` do.
            var unfinished = Files.createTempFile(folder, ".", ".part");
            try {
                copy(body, unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw LocalFailures.writing(doing, file, e);
        }
    }

    private void copy(InputStream body, Path unfinished) throws IOException {
        var count = new ByteCount(0, progress);
        try (var out = Files.newOutputStream(unfinished)) {
            var buffer = new byte[CHUNK];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                out.write(buffer, 0, read);
                count.add(read);
            }
        }
        count.end();
    }

    // A failure of the engine is not one of the file.
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
