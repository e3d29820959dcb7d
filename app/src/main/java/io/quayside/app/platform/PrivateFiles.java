package io.quayside.app.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody but their owner may read: mode 0600 in folders of mode 0700, where the file system knows modes.
public final class PrivateFiles {
    private PrivateFiles() {}

    /// Makes the folder and its missing parents; one that is there keeps its mode.
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    /// Writes beside the file and moves it over: whatever happens, the file is whole, the old one or the new one.
    public static void write(Path file, byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = folder(target.resolveSibling(""));
        var beside = Files.createTempFile(folder, target.getFileName() + ".", ".new", mode(folder, "rw-------"));
        try {
            Files.write(beside, content);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Makes an empty file unless it is there.
    public static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            folder(file.toAbsolutePath().resolveSibling(""));
            Files.createFile(file, mode(file, "rw-------"));
        }
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
