package io.quayside.engine.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where this process keeps the lines that do not fit into memory: a folder of its own, entered by nobody else, deleted
/// at close. What a process that crashed has left behind is deleted by the next one that opens. Thread-safe.
public final class LogFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFolder.class);
    private static final String LOCK = "lock";

    private final Path base;
    private final AtomicInteger files = new AtomicInteger();
    private @Nullable Own own;

    /// Deletes what was left behind, and creates nothing yet.
    ///
    /// @param base created if need be; may be shared with other processes of the same user
    public LogFolder(Path base) {
        this.base = base;
        try {
            if (Files.isDirectory(base)) {
                deleteLeftBehind(base);
            }
        } catch (IOException e) {
            LOG.warn("Cannot look for old log lines in {}: {}", base, e.toString());
        }
    }

    /// The place for such files that the operating system has: kept on disk, never in a backup.
    public static Path usualPlace() {
        String cache = System.getenv(isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        Path caches = cache != null && !cache.isBlank() ? Path.of(cache) : home.resolve(".cache");
        return caches.resolve("quayside").resolve("logs");
    }

    SpillFile newFile() throws IOException {
        Path path = folder().resolve(files.incrementAndGet() + ".lines");
        Files.createFile(path, ownerOnly("rw-------"));
        return new SpillFile(path);
    }

    private synchronized Path folder() throws IOException {
        if (own == null) {
            if (!Files.isDirectory(base)) {
                Files.createDirectories(base, ownerOnly("rwx------"));
            }
            own = Own.create(base);
        }
        return own.path();
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            try {
                delete(own.path(), own.lock());
            } catch (IOException e) {
                LOG.warn("Cannot delete {}: {}", own.path(), e.toString());
            }
            own = null;
        }
    }

    /// This process's folder, and the file whose lock says that the process lives.
    private record Own(Path path, FileChannel lock) {
        static Own create(Path base) throws IOException {
            String prefix = ProcessHandle.current().pid() + "-";
            Path path = Files.createTempDirectory(base, prefix, ownerOnly("rwx------"));
            FileChannel lock = FileChannel.open(
                    path.resolve(LOCK),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    ownerOnly("rw-------"));
            lock.lock();
            return new Own(path, lock);
        }
    }

    private static void deleteLeftBehind(Path base) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, Files::isDirectory)) {
            for (Path folder : folders) {
                try (FileChannel lockFile = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
                    // Its process holds the lock as long as it lives.
                    if (tryLock(lockFile) != null) {
                        delete(folder, lockFile);
                    }
                } catch (IOException e) {
                    LOG.debug("Leaving {} alone: {}", folder, e.toString());
                }
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            return null;
        }
    }

    private static void delete(Path folder, FileChannel lockFile) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.lines")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        lockFile.close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
