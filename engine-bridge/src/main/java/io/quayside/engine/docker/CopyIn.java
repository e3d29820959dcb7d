package io.quayside.engine.docker;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.CopyToContainer;
import io.quayside.engine.archive.FileTree;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Consumer;

/// Copies files of this machine into a container.
///
/// @param patience how long the engine may stay silent
record CopyIn(Calls calls, Duration patience) {
    void run(String doing, CopyToContainer copy, Consumer<ActionProgress> progress) {
        var target = Target.of("containers", copy.container().id(), "archive")
                .with("path", copy.folder())
                // A folder never replaces a file, nor the other way round.
                .with("noOverwriteDirNonDir", true);
        var tree = new FileTree(copy.source());
        var count = new ByteCount(0, progress);
        try (var answer = calls.upload(
                doing, calls.archive("PUT", target), out -> tree.writeTo(new Counted(out, count)), patience)) {
            answer.getBody().transferTo(OutputStream.nullOutputStream());
            count.end();
        } catch (IOException | RuntimeException e) {
            throw Failures.of(doing, e);
        }
    }

    private static final class Counted extends FilterOutputStream {
        private final ByteCount count;

        Counted(OutputStream out, ByteCount count) {
            super(out);
            this.count = count;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count.add(length);
        }
    }
}
