package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The files of the engine of another release of Debian, unpacked where they stay from run to run:
/// `~/.cache/quayside/engines/SUITE/VERSION`, some 260 MB each. Whether the release has a newer engine is asked at most
/// once a day.
final class EngineRoot {
    private static final Logger LOG = Logger.getLogger(EngineRoot.class.getName());
    private static final Duration FRESH = Duration.ofDays(1);
    private static final String ENGINE = "docker.io";
    /// procps for `docker top`.
    private static final List<String> PACKAGES = List.of(ENGINE, "iptables", "procps");
    /// Where the sandbox mounts something.
    private static final List<String> MOUNT_POINTS = List.of("proc", "sys", "dev", "run", "tmp", "etc/docker");

    private final String suite;
    private final Path folder;

    private EngineRoot(String suite, Path folder) {
        this.suite = suite;
        this.folder = folder;
    }

    /// Fetches what is not there yet: about twenty seconds and 70 MB the first time.
    ///
    /// @param suite "trixie", "sid"
    /// @return the root of a file system that has `dockerd` and all that it needs
    /// @throws AssertionError when it cannot be had
    static Path of(String suite) {
        EngineRoot root = new EngineRoot(suite, cache().resolve(suite));
        try {
            Files.createDirectories(root.folder);
            try (FileChannel file = FileChannel.open(
                    root.folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Against another JVM; let go with the file.
                file.lock();
                return root.newest();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack the engine of Debian " + suite + " to " + root.folder, e);
        }
    }

    private static Path cache() {
        String set = System.getenv("XDG_CACHE_HOME");
        Path caches = set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return caches.resolve("quayside/engines");
    }

    private Path newest() throws IOException {
        Path known = known();
        if (known != null && isFresh()) {
            return known;
        }
        Path work = Files.createTempDirectory(folder, "fetch-");
        try {
            Path found = fetch(work);
            Files.writeString(newestFile(), found.getFileName().toString());
            return found;
        } catch (AssertionError e) {
            if (known == null) {
                throw e;
            }
            LOG.warning("Going on with the engine of " + suite + " that is there: " + e.getMessage());
            Files.setLastModifiedTime(newestFile(), FileTime.from(Instant.now()));
            return known;
        } finally {
            Command.of("rm", "-rf", work.toString()).output();
        }
    }

    /// Holds the name of the newest version's folder, and by its age when that was found out.
    private Path newestFile() {
        return folder.resolve("newest");
    }

    private @Nullable Path known() throws IOException {
        try {
            Path root = folder.resolve(Files.readString(newestFile()));
            return Files.isExecutable(root.resolve("usr/sbin/dockerd")) ? root : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private boolean isFresh() throws IOException {
        return Files.getLastModifiedTime(newestFile())
                .toInstant()
                .isAfter(Instant.now().minus(FRESH));
    }

    private Path fetch(Path work) throws IOException {
        DebianRelease release = DebianRelease.read(suite, Files.createDirectory(work.resolve("apt")));
        Path target = folder.resolve(release.version(ENGINE).replace(':', '_'));
        if (!Files.exists(target)) {
            Path root = Files.createDirectory(work.resolve("root"));
            mergeFolders(root);
            release.unpack(PACKAGES, root);
            for (String point : MOUNT_POINTS) {
                Files.createDirectories(root.resolve(point));
            }
            chooseIptables(root.resolve("usr/sbin"));
            Files.move(root, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    /// What the package base-files does.
    private static void mergeFolders(Path root) throws IOException {
        for (String name : List.of("bin", "sbin", "lib", "lib64")) {
            Files.createDirectories(root.resolve("usr").resolve(name));
            Files.createSymbolicLink(root.resolve(name), Path.of("usr", name));
        }
    }

    /// What the package's script does.
    private static void chooseIptables(Path sbin) throws IOException {
        for (String name : List.of("iptables", "ip6tables")) {
            Files.createSymbolicLink(sbin.resolve(name), Path.of("xtables-nft-multi"));
        }
    }
}
