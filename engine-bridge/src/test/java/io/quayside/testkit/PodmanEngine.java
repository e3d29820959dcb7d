package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A private Podman service with the image [TestImages#BUSYBOX]: an engine that speaks Docker's API in its own way.
///
/// Its containers share the sandbox's network. Killing the service does not end them: Podman has no daemon.
public final class PodmanEngine implements AutoCloseable {
    /// Podman asks for more files and processes than a sandbox may have; networks need plugins that are not always
    /// there.
    private static final String SETTINGS = """
            [containers]
            default_ulimits = ["nofile=1024:1024", "nproc=4096:4096"]
            netns = "host"
            """;

    private final Sandbox sandbox;
    private final Daemon daemon;
    private final DockerCli cli;

    private PodmanEngine(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.cli = DockerCli.of(dockerHost(), sandbox.folder().resolve("cli"));
        this.daemon = new Daemon(
                "the private podman",
                podman(sandbox),
                sandbox.folder().resolve("podman.log"),
                () -> Ping.answers(socket()));
    }

    /// Starts a service and returns once it answers and has its image.
    ///
    /// @throws AssertionError that says what to install or run, or with the end of Podman's log
    public static PodmanEngine start() {
        Command.find("podman", "podman");
        Sandbox sandbox = Sandbox.open("podman");
        try {
            PodmanEngine engine = new PodmanEngine(sandbox);
            engine.daemon.start();
            engine.docker(
                    "load",
                    "--input",
                    TestImages.busyboxArchive(sandbox.folder()).toString());
            return engine;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private static Command podman(Sandbox sandbox) {
        Path folder = sandbox.folder();
        Path settings = folder.resolve("containers.conf");
        try {
            Files.writeString(settings, SETTINGS);
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
                .with(Map.of("CONTAINERS_CONF", settings.toString()));
    }

    public Path socket() {
        return sandbox.folder().resolve("podman.sock");
    }

    /// For `DOCKER_HOST`.
    public String dockerHost() {
        return "unix://" + socket();
    }

    /// Runs the real `docker` command line against this engine; as [TestEngine#docker].
    public String docker(String... arguments) {
        return cli.command(arguments).output();
    }

    /// Removes all containers, running or not, and their anonymous volumes.
    public void removeAllContainers() {
        cli.removeAllContainers();
    }

    /// The service itself.
    public ProcessHandle process() {
        return daemon.handle();
    }

    /// SIGKILL; returns when the service is gone.
    public void kill() {
        daemon.end("KILL");
    }

    /// Starts a killed service on the same data and socket; returns once it answers.
    public void startAgain() {
        try {
            // Podman, other than dockerd, does not replace the socket that a killed service left behind.
            Files.deleteIfExists(socket());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon.start();
    }

    /// Removes the containers (Podman's cgroups are not the sandbox's), kills the service and deletes its data.
    @Override
    public void close() {
        try {
            if (daemon.isRunning()) {
                removeAllContainers();
            }
        } finally {
            sandbox.close();
        }
    }

    @Override
    public String toString() {
        return dockerHost();
    }
}
