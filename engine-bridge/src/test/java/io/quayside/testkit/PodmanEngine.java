package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A private Podman service with the image [TestImages#BUSYBOX]: an engine that speaks Docker's API in its own way.
///
/// Its containers share the sandbox's network. Killing the service does not end them: Podman has no daemon.
public final class PodmanEngine extends RealEngine {
    /// Podman asks for more files and processes than a sandbox may have; networks need plugins that are not always
    /// there.
    private static final String SETTINGS = """
            [containers]
            default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
            netns = "host"
            """;
    /// As Docker does by itself: registries on this very machine need no TLS.
    private static final String REGISTRIES = """
            [[registry]]
            location = "127.0.0.1"
            insecure = true
            """;

    private PodmanEngine(Sandbox sandbox) {
        super(sandbox, "podman", sandbox.folder().resolve("podman.sock"), podman(sandbox));
    }

    /// Starts a service and returns once it answers and has its image.
    ///
    /// @throws AssertionError that says what to install or run, or with the end of Podman's log
    public static PodmanEngine start() {
        Command.find("podman", "podman");
        Sandbox sandbox = Sandbox.open("podman", null);
        try {
            return begin(new PodmanEngine(sandbox));
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private static Command podman(Sandbox sandbox) {
        Path folder = sandbox.folder();
        Path settings = folder.resolve("containers.conf");
        Path registries = folder.resolve("registries.conf");
        try {
            Files.writeString(settings, SETTINGS);
            Files.writeString(registries, REGISTRIES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sandbox.inside(
                        Command.find("podman", "podman"),
                        "--root=" + folder.resolve("data"),
                        "--runroot=" + folder.resolve("run"),
                        "--tmpdir=" + folder.resolve("tmp"),
                        // Else its networks would be the machine's, and outlive it.
                        "--network-config-dir=" + folder.resolve("networks"),
                        "--events-backend=file",
                        "--cgroup-manager=cgroupfs",
                        "system",
                        "service",
                        "--time=0",
                        "unix://" + folder.resolve("podman.sock"))
                .with(Map.of(
                        "CONTAINERS_CONF", settings.toString(), "CONTAINERS_REGISTRIES_CONF", registries.toString()));
    }

    @Override
    public void startAgain() {
        try {
            // Podman, other than dockerd, does not replace the socket that a killed service left behind.
            Files.deleteIfExists(socket());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon().start();
    }

    /// Removes the containers (Podman's cgroups are not the sandbox's), kills the service and deletes its data.
    @Override
    public void close() {
        try {
            if (isRunning()) {
                removeAllContainers();
            }
        } finally {
            super.close();
        }
    }
}
