package io.quayside.engine.archive;

import io.quayside.engine.model.EngineException.Local;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Unpacks an archive that a container has a say in: nothing is written outside of the folder, whatever names and links
/// the archive holds. Everything belongs to this user afterwards; devices and pipes are left out.
public final class TarUnpacker {
    private static final int CHUNK = 64 * 1024;

    private final String doing;
    private final Path folder;
    private final LongConsumer count;
    private final Map<Path, TarArchiveEntry> folders = new LinkedHashMap<>();

    /// @param doing what this is, as it begins a sentence: "Copying /etc from web"
    /// @param count told how many bytes were written, block by block
    public TarUnpacker(String doing, Path folder, LongConsumer count) {
        this.doing = doing;
        this.folder = folder;
        this.count = count;
    }

    /// @throws Local when something cannot be written or would be written elsewhere
    public void unpack(InputStream archive) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Local(
                    doing + " did not work: there is no folder " + folder + ".",
                    "Choose a folder that is there.",
                    null);
        }
        // Left open: it is the answer's to close.
        var tar = new TarArchiveInputStream(archive, StandardCharsets.UTF_8.name());
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var place = place(entry.getName());
            try {
                unpack(entry, place, tar);
            } catch (IOException e) {
                throw LocalFailures.writing(doing, place, e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        finishFolders();
    }

    private void unpack(TarArchiveEntry entry, Path place, TarArchiveInputStream tar) throws IOException {
        if (entry.isDirectory()) {
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(place);
            }
            folders.put(place, entry);
        } else if (entry.isSymbolicLink()) {
            clear(place);
            Files.createSymbolicLink(place, place.getFileSystem().getPath(entry.getLinkName()));
        } else if (entry.isLink()) {
            clear(place);
            Files.createLink(place, place(entry.getLinkName()));
        } else if (entry.isFile() && !isSpecial(entry)) {
            clear(place);
            write(tar, place);
            permit(place, entry.getMode());
            Files.setLastModifiedTime(
                    place, FileTime.from(entry.getLastModifiedTime().toInstant()));
        }
    }

    // Which count as files otherwise, and would be left as empty ones.
    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
    }

    // A link that is there is replaced, never followed.
    private static void clear(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place);
        }
    }

    private void write(TarArchiveInputStream tar, Path place) throws IOException {
        try (var out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[CHUNK];
            for (int read = read(tar, buffer); read >= 0; read = read(tar, buffer)) {
                out.write(buffer, 0, read);
                count.accept(read);
            }
        }
    }

    // A failure of the engine is not one of the file.
    private static int read(TarArchiveInputStream tar, byte[] buffer) {
        try {
            return tar.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Last, for a folder that may not be written to could not be filled.
    private void finishFolders() {
        folders.forEach((place, entry) -> {
            try {
                permit(place, entry.getMode());
                Files.setLastModifiedTime(
                        place, FileTime.from(entry.getLastModifiedTime().toInstant()));
            } catch (IOException e) {
                throw LocalFailures.writing(doing, place, e);
            }
        });
    }

    private Path place(String name) {
        Path place;
        try {
            place = folder.resolve(name.startsWith("/") ? name.substring(1) : name)
                    .normalize();
        } catch (InvalidPathException e) {
            throw outside(name, "this machine cannot have such a name");
        }
        if (place.equals(folder.normalize()) || !place.startsWith(folder.normalize())) {
            throw outside(name, "it would be written outside of " + folder);
        }
        for (var parent = place.getParent();
                parent != null && !folder.normalize().equals(parent);
                parent = parent.getParent()) {
            if (Files.isSymbolicLink(parent)) {
                throw outside(name, "it would be written through the link " + parent);
            }
        }
        return place;
    }

    private Local outside(String name, String why) {
        return new Local(doing + " was ended at “" + name + "”: " + why + ".", "Copy it into an empty folder.", null);
    }

    private static void permit(Path place, int mode) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(place, permissions(mode));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var letters = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < letters.length(); bit++) {
            if ((mode >> (letters.length() - 1 - bit) & 1) == 0) {
                letters.setCharAt(bit, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }
}
