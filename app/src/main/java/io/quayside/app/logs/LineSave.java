package io.quayside.app.logs;

import io.quayside.engine.log.LogLine;
import io.quayside.engine.log.LogStream;
import io.quayside.engine.log.LogTail;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lines as bytes in a file, exactly as the containers wrote them.
final class LineSave {
    private LineSave() {}

    /// Reads from the store: not for the UI thread.
    ///
    /// @param end behind the last line
    /// @return how many lines were written; notes are not
    static long write(LogTail tail, long first, long end, Path file) throws IOException {
        long written = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long line = first; line < end; line++) {
                LogLine read = tail.store().line(line);
                if (read.stream() != LogStream.NOTE) {
                    out.write(read.bytes());
                    if (read.terminated()) {
                        out.write('\n');
                    }
                    written++;
                }
            }
        }
        return written;
    }
}
