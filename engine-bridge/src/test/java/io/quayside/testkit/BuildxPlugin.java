package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Debian 13's `docker-buildx`, which Debian 12 does not have: fetched once and kept beside the engines of other
/// releases.
public final class BuildxPlugin {
    private BuildxPlugin() {}

    /// Puts it where docker looks for it.
    ///
    /// @param config docker's folder
    public static void install(Path config) {
        try {
            Path folder = Files.createDirectories(config.resolve("cli-plugins"));
            Files.createSymbolicLink(folder.resolve("docker-buildx"), kept());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot install docker-buildx", e);
        }
    }

    private static Path kept() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache/quayside/buildx"));
        Path plugin = folder.resolve("docker-buildx");
        try (FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            if (!Files.exists(plugin)) {
                Path work = Files.createTempDirectory(folder, "new");
                DebianRelease release = DebianRelease.read("trixie", Files.createDirectory(work.resolve("apt")));
                Path root = Files.createDirectory(work.resolve("root"));
                release.unpack(List.of("docker-buildx"), root);
                Files.move(
                        root.resolve("usr/libexec/docker/cli-plugins/docker-buildx"),
                        plugin,
                        StandardCopyOption.ATOMIC_MOVE);
                Command.of("rm", "-rf", work.toString()).output();
            }
        }
        return plugin;
    }
}
