package io.quayside.engine.archive;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// Files of this machine as a tar stream (POSIX 2001), as engines read it: with their modes, times and symbolic links;
/// names and sizes of any length. Nothing lies in memory as a whole.
final class TarWriter implements AutoCloseable {
    private static final int PERMISSIONS = 07777;
    private static final int USUAL_MODE = 0755;
    private static final int BUFFER = 64 * 1024;

    private final TarArchiveOutputStream tar;
    private final Owners owners;
    private final byte[] buffer = new byte[BUFFER];

    /// Whom the files belong to.
    enum Owners {
        ROOT,
        /// The same numbers as on this machine; root where it knows none.
        AS_HERE
    }

    TarWriter(OutputStream out, Owners owners) {
        this.owners = owners;
        tar = new TarArchiveOutputStream(out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /// Adds a file, a folder without what it holds, a symbolic link or a named pipe; anything else (a
    /// socket, a device) is left out.
    ///
    /// @throws EngineException.Local when it cannot be read, or shrinks while it is
    void add(String name, Path path, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            var entry = entry(name, TarConstants.LF_SYMLINK, path, attributes);
            entry.setLinkName(Files.readSymbolicLink(path).toString().replace('\\', '/'));
            put(entry);
        } else if (attributes.isDirectory()) {
            put(entry(name + "/", TarConstants.LF_DIR, path, attributes));
        } else if (attributes.isRegularFile()) {
            addFile(name, path, attributes);
        } else if (isPipe(path)) {
            put(entry(name, TarConstants.LF_FIFO, path, attributes));
        }
    }

    private void addFile(String name, Path path, BasicFileAttributes attributes) throws IOException {
        try (var file = open(path)) {
            var entry = entry(name, TarConstants.LF_NORMAL, path, attributes);
            entry.setSize(attributes.size());
            tar.putArchiveEntry(entry);
            var left = attributes.size();
            while (left > 0) {
                var count = file.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    throw new EngineException.Local(
                            "The file " + path + " became shorter while it was sent.",
                            "Do it again once nothing writes to it.",
                            null);
                }
                tar.write(buffer, 0, count);
                left -= count;
            }
            tar.closeArchiveEntry();
        }
    }

    private static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static EngineException.Local unreadable(Path path, IOException e) {
        return new EngineException.Local(
                path + " could not be read: " + e.getClass().getSimpleName() + ".",
                "See to its permissions, or leave it out.",
                e);
    }

    private void put(TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private TarArchiveEntry entry(String name, byte type, Path path, BasicFileAttributes attributes)
            throws IOException {
        var entry = new TarArchiveEntry(name, type, true);
        // Else it would be the name of who runs this.
        entry.setUserName("");
        if (owners == Owners.AS_HERE && isUnix(path)) {
            entry.setIds(unix(path, "uid"), unix(path, "gid"));
        } else {
            entry.setIds(0, 0);
        }
        entry.setMode(mode(path));
        entry.setModTime(attributes.lastModifiedTime().toMillis());
        return entry;
    }

    /// On Windows, which has no such modes, everything may be executed, as `docker` has it.
    private static int mode(Path path) throws IOException {
        return isUnix(path) ? unixMode(path) & PERMISSIONS : USUAL_MODE;
    }

    private static boolean isPipe(Path path) throws IOException {
        return isUnix(path) && (unixMode(path) & 0170000) == 0010000;
    }

    private static boolean isUnix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static int unixMode(Path path) throws IOException {
        return unix(path, "mode");
    }

    private static int unix(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS);
    }

    /// Ends the archive; what it was written to stays open.
    @Override
    public void close() throws IOException {
        tar.finish();
        tar.flush();
    }
}
