package io.quayside.engine.archive;

import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A folder as an engine gets it to build from: what `.dockerignore` does not keep back, as a tar stream.
/// The Dockerfile and the `.dockerignore` itself are always sent. Used once, by one thread.
public final class BuildContext {
    private static final String IGNORE = ".dockerignore";

    private final Path folder;
    private final Path dockerfile;
    private final String dockerfileName;
    private final String dockerfileText;
    private final IgnoreRules rules;

    private BuildContext(Path folder, Path dockerfile, String dockerfileName, String text, IgnoreRules rules) {
        this.folder = folder;
        this.dockerfile = dockerfile;
        this.dockerfileName = dockerfileName;
        this.dockerfileText = text;
        this.rules = rules;
    }

    /// Reads the Dockerfile and the rules; not yet the files.
    ///
    /// @param dockerfile absolute, or relative to the folder; may lie outside of it
    /// @throws EngineException.Local when there is no such folder or file, or a rule is malformed
    public static BuildContext of(Path folder, Path dockerfile) {
        if (!Files.isDirectory(folder)) {
            throw new EngineException.Local(
                    "There is no folder " + folder + " to build from.", "Choose a folder of this machine.", null);
        }
        var root = folder.toAbsolutePath().normalize();
        var file = root.resolve(dockerfile).normalize();
        var text = read(file, "There is no Dockerfile at " + file + ".");
        var inside = file.startsWith(root);
        return new BuildContext(
                root, file, inside ? name(root, file) : ".dockerfile." + hash(file), text, rules(root, file));
    }

    /// The Dockerfile's name within the archive.
    public String dockerfileName() {
        return dockerfileName;
    }

    public String dockerfileText() {
        return dockerfileText;
    }

    /// @throws EngineException.Local when a file cannot be read
    public void writeTo(OutputStream out) throws IOException {
        try (var tar = new TarWriter(out, TarWriter.Owners.ROOT)) {
            if (!dockerfile.startsWith(folder)) {
                tar.add(dockerfileName, dockerfile, attributes(dockerfile));
            }
            addAll(tar, folder, new ArrayDeque<>());
        }
    }

    /// @param pending folders above that are excluded and have not been added: they are once something in
    ///     them is
    private void addAll(TarWriter tar, Path within, Deque<Path> pending) throws IOException {
        for (var path : children(within)) {
            var attributes = attributes(path);
            var name = name(folder, path);
            if (isSent(name, path)) {
                while (!pending.isEmpty()) {
                    var above = pending.removeFirst();
                    tar.add(name(folder, above), above, attributes(above));
                }
                tar.add(name, path, attributes);
                if (attributes.isDirectory()) {
                    addAll(tar, path, pending);
                }
            } else if (attributes.isDirectory() && mayHoldMore(name)) {
                pending.addLast(path);
                addAll(tar, path, pending);
                pending.removeLastOccurrence(path);
            }
        }
    }

    private boolean isSent(String name, Path path) {
        return path.equals(dockerfile) || name.equals(IGNORE) || !rules.excludes(name);
    }

    private boolean mayHoldMore(String name) {
        return rules.mayHoldExceptions(name) || dockerfileName.startsWith(name + "/");
    }

    /// In the order of their names, so that the same folder makes the same archive.
    private static List<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw TarWriter.unreadable(folder, e);
        }
    }

    private static BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw TarWriter.unreadable(path, e);
        }
    }

    /// One beside the Dockerfile, named after it, goes before the folder's own.
    private static IgnoreRules rules(Path folder, Path dockerfile) {
        for (var file : List.of(dockerfile.resolveSibling(dockerfile.getFileName() + IGNORE), folder.resolve(IGNORE))) {
            if (Files.exists(file)) {
                return IgnoreRules.parse(file.toString(), read(file, file + " is gone."));
            }
        }
        return IgnoreRules.none();
    }

    private static String read(Path file, String missing) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new EngineException.Local(missing, "See to the path.", e);
        } catch (MalformedInputException e) {
            throw new EngineException.Local(file + " is not text in UTF-8.", "Save it as UTF-8.", e);
        } catch (IOException e) {
            throw TarWriter.unreadable(file, e);
        }
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static String hash(Path file) {
        return Integer.toHexString(file.toString().hashCode());
    }
}
