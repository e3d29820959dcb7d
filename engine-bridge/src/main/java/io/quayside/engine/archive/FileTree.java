package io.quayside.engine.archive;

import io.quayside.engine.archive.TarWriter.Owners;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// A file or folder of this machine with all that is in it, as an archive: names begin with its own, links stay links,
/// and what belongs to whom stays as it is, by number.
///
/// @param root absolute
public record FileTree(Path root) {
    /// @throws io.quayside.engine.model.EngineException.Local when a file cannot be read
    public void writeTo(OutputStream out) throws IOException {
        try (var tar = new TarWriter(out, Owners.AS_HERE)) {
            add(tar, root);
        }
    }

    private void add(TarWriter tar, Path path) throws IOException {
        var attributes = attributes(path);
        tar.add(name(path), path, attributes);
        if (attributes.isDirectory()) {
            try (var children = Files.newDirectoryStream(path)) {
                for (var child : children) {
                    add(tar, child);
                }
            } catch (AccessDeniedException e) {
                throw TarWriter.unreadable(path, e);
            }
        }
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw TarWriter.unreadable(path, e);
        }
    }

    private String name(Path path) {
        var parent = root.getParent();
        return (parent == null ? path : parent.relativize(path)).toString().replace('\\', '/');
    }
}
