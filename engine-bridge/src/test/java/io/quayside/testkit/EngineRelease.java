package io.quayside.testkit;

import java.nio.file.Path;

/// The engines that the tests prove Quayside against: from the oldest that Debian still ships to the newest. Those that
/// are not this machine's are fetched as packages of their release of Debian, and run in a file system of their own.
public enum EngineRelease {
    /// Debian 12: API 1.41.
    DOCKER_20_10("Docker 20.10", "bookworm", "{}"),
    /// Debian 13: API 1.45.
    DOCKER_26_1("Docker 26.1", "trixie", "{}"),
    /// Debian unstable, with the image store that Docker has always had.
    DOCKER_NEWEST("the newest Docker", "sid", "{\"features\": {\"containerd-snapshotter\": false}}"),
    /// Debian unstable, with containerd's image store.
    DOCKER_NEWEST_CONTAINERD(
            "the newest Docker with containerd's images", "sid", "{\"features\": {\"containerd-snapshotter\": true}}"),
    /// Podman of this machine: Docker's API in its own way.
    PODMAN("Podman", "", "");

    private final String title;
    private final String suite;
    private final String settings;

    EngineRelease(String title, String suite, String settings) {
        this.title = title;
        this.suite = suite;
        this.settings = settings;
    }

    /// Starts an engine of this release; returns once it answers and has its image. The first time on a machine its
    /// packages are fetched, which takes about half a minute.
    ///
    /// @throws AssertionError that says why it cannot be had
    public RealEngine start() {
        if (this == PODMAN) {
            return PodmanEngine.start();
        }
        return this == DOCKER_20_10 && isInstalled()
                ? TestEngine.start()
                : TestEngine.start(EngineRoot.of(suite), settings);
    }

    private static boolean isInstalled() {
        Path dockerd = Command.find("dockerd", "docker.io");
        return Command.of(dockerd.toString(), "--version").output().contains(" 20.10.");
    }

    public boolean isDocker() {
        return this != PODMAN;
    }

    @Override
    public String toString() {
        return title;
    }
}
