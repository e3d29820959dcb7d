package io.quayside.app.drop;

import io.quayside.app.drop.Drop.Why;
import io.quayside.engine.archive.ArchiveKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds out what files of this machine are, by their names and by what is in them.
final class DroppedFiles {
    private static final List<String> USUAL_NAMES = List.of("Dockerfile", "Containerfile");

    private DroppedFiles() {}

    /// Blocks.
    ///
    /// @param files at least one
    static Drop of(List<Path> files) {
        var one = of(files.getFirst());
        if (files.size() == 1) {
            return one;
        }
        return one instanceof Drop.Load
                        && files.stream().skip(1).map(DroppedFiles::of).allMatch(Drop.Load.class::isInstance)
                ? new Drop.Load(files)
                : new Drop.Refused(Why.SEVERAL, "");
    }

    private static Drop of(Path dropped) {
        var file = dropped.toAbsolutePath();
        var name = name(file);
        var folder = file.getParent();
        try {
            if (Files.isDirectory(file)) {
                return USUAL_NAMES.stream()
                        .filter(it -> Files.isRegularFile(file.resolve(it)))
                        .findFirst()
                        .<Drop>map(it -> new Drop.Build(file, it))
                        .orElse(new Drop.Refused(Why.FOLDER, name));
            }
            // A pipe would never be read to its end.
            if (!Files.isRegularFile(file)) {
                return new Drop.Refused(Files.exists(file) ? Why.OTHER : Why.UNREADABLE, name);
            }
            if (folder != null && isDockerfile(name)) {
                return new Drop.Build(folder, name);
            }
            return switch (ArchiveKind.of(file)) {
                case IMAGES -> new Drop.Load(List.of(file));
                case FILES -> new Drop.Import(file);
                case HIDDEN -> new Drop.Ask(file);
                case NONE -> new Drop.Refused(isEnvironment(name) ? Why.ENVIRONMENT : Why.OTHER, name);
            };
        } catch (IOException e) {
            return new Drop.Refused(Why.UNREADABLE, name);
        }
    }

    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /// "Dockerfile", "Dockerfile.dev", "web.Dockerfile".
    private static boolean isDockerfile(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return USUAL_NAMES.stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .flatMap(it -> Stream.of(
                        lower.equals(it), lower.startsWith(it + ".") && !isIgnoreList(lower), lower.endsWith("." + it)))
                .anyMatch(it -> it);
    }

    private static boolean isIgnoreList(String name) {
        return name.endsWith(".dockerignore");
    }

    private static boolean isEnvironment(String name) {
        return name.equals(".env") || name.startsWith(".env.") || name.endsWith(".env");
    }
}
