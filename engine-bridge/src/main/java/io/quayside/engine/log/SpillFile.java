package io.quayside.engine.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file into which one store moves what exceeds its memory. Thread-safe; an interrupt of a reader does it no harm,
/// as it would to a channel. Deleted when closed.
class SpillFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;
    private long end;

    /// @param path a new file, in a folder that only its owner can enter
    SpillFile(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    /// @return where they now lie; a write that failed is as if it had not been
    synchronized long append(byte[] bytes, int length) throws IOException {
        file.seek(end);
        file.write(bytes, 0, length);
        long place = end;
        end += length;
        return place;
    }

    synchronized void read(long place, byte[] into, int length) throws IOException {
        file.seek(place);
        file.readFully(into, 0, length);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
