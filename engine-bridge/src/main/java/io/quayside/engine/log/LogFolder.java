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
/// at close and when the process is told to end. What a process that crashed has left behind is deleted by the next one
/// that opens. Thread-safe.
public final class LogFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogFolder.class);
    private static final String LOCK = "lock";

    private final Path base;
    private final AtomicInteger files = new AtomicInteger();
    private final Thread atExit = Thread.ofPlatform().name("log folder").unstarted(this::exit);
    private @Nullable Own own;
    private boolean exiting;

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
        if (exiting) {
            throw new IOException("The program is ending");
        }
        if (own == null) {
            if (!Files.isDirectory(base)) {
                Files.createDirectories(base, ownerOnly("rwx------"));
            }
            own = Own.create(base);
            Runtime.getRuntime().addShutdownHook(atExit);
        }
        return own.path();
    }

    private synchronized void exit() {
        exiting = true;
        deleteOwn();
    }

    @Override
    public synchronized void close() {
        if (own != null && !exiting) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                LOG.debug("The program is ending, and the folder goes with it");
            }
        }
        deleteOwn();
    }

    private void deleteOwn() {
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
            while (true) {
                Path path = Files.createTempDirectory(base, ownPrefix(), ownerOnly("rwx------"));
                FileChannel lock = lock(path);
                if (Files.exists(path.resolve(LOCK))) {
                    return new Own(path, lock);
                }
                // Another process has looked between the making of the file and its locking.
                lock.close();
            }
        }

        private static FileChannel lock(Path path) throws IOException {
            Path file = path.resolve(LOCK);
            try {
                FileChannel lock = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"));
                lock.lock();
                return lock;
            } catch (IOException e) {
                // On a full disk this is tried again and again.
                Files.deleteIfExists(file);
                Files.deleteIfExists(path);
                throw e;
            }
        }
    }

    private static void deleteLeftBehind(Path base) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, Files::isDirectory)) {
            for (Path folder : folders) {
                // To open and close this process's own lock would release it, by the rules of POSIX.
                if (folder.getFileName().toString().startsWith(ownPrefix())) {
                    continue;
                }
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

    private static String ownPrefix() {
        return ProcessHandle.current().pid() + "-";
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

    static FileAttribute<?>[] ownerOnly(String permissions) {
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
