package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A private `dockerd` with the image [TestImages#BUSYBOX], gone without trace when closed or when the JVM ends.
///
/// It has its own network: published ports are listed, but are reachable only from inside ([#inside]). Containers of
/// [TestImages#BUSYBOX] stop at once (its stop signal is SIGKILL). Restarting the engine ends its containers, as it
/// does
/// on machines without live-restore.
public final class TestEngine implements AutoCloseable {
    private final Sandbox sandbox;
    private final Daemon daemon;
    private final DockerCli cli;

    private TestEngine(Sandbox sandbox) {
        this.sandbox = sandbox;
        this.cli = DockerCli.of(dockerHost(), sandbox.folder().resolve("cli"));
        this.daemon = new Daemon(
                "the private dockerd",
                dockerd(sandbox),
                sandbox.folder().resolve("dockerd.log"),
                () -> Ping.answers(socket()));
    }

    /// Starts an engine and returns once it answers and has its image: about a second.
    ///
    /// @throws AssertionError that says what to install or run, or with the end of dockerd's log
    public static TestEngine start() {
        Command.find("iptables", "iptables");
        Command.find("containerd", "containerd");
        Command.find("dockerd", "docker.io");
        Sandbox sandbox = Sandbox.open("engine");
        try {
            TestEngine engine = new TestEngine(sandbox);
            engine.daemon.start();
            TestImages.loadBusybox(engine);
            return engine;
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private static Command dockerd(Sandbox sandbox) {
        Path folder = sandbox.folder();
        Path settings = folder.resolve("daemon.json");
        try {
            Files.writeString(settings, "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sandbox.inside(
                Command.find("dockerd", "docker.io"),
                "--config-file=" + settings,
                "--host=unix://" + folder.resolve("docker.sock"),
                "--data-root=" + folder.resolve("data"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("dockerd.pid"),
                "--cgroup-parent=" + sandbox.cgroupParent(),
                // systemd's driver would look up the daemon's process numbers outside of the sandbox.
                "--exec-opt=native.cgroupdriver=cgroupfs");
    }

    public Path socket() {
        return sandbox.folder().resolve("docker.sock");
    }

    /// For `DOCKER_HOST`.
    public String dockerHost() {
        return "unix://" + socket();
    }

    /// A folder for a test's own files (bind mounts, contexts), deleted with the engine; the engine sees the same path.
    public Path folder() {
        return sandbox.folder();
    }

    /// Runs the real `docker` command line against this engine, for at most two minutes.
    ///
    /// @return its standard output, without the white space around it
    /// @throws AssertionError with its standard error, when it fails
    public String docker(String... arguments) {
        return cli.command(arguments).output();
    }

    /// As [#docker], with a file as standard input.
    public String dockerReading(Path input, String... arguments) {
        return cli.command(arguments).reading(input).output();
    }

    /// The `docker` command line of this engine, for a test that starts it itself (a follow, a terminal).
    public ProcessBuilder dockerProcess(String... arguments) {
        return cli.command(arguments).builder();
    }

    /// Runs a program in the engine's network, mounts and processes (to reach published ports, for one).
    public String inside(String... line) {
        List<String> arguments = List.of(line).subList(1, line.length);
        return sandbox.inside(Path.of(line[0]), arguments.toArray(String[]::new))
                .output();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /// Removes all containers, running or not, and their anonymous volumes.
    public void removeAllContainers() {
        cli.removeAllContainers();
    }

    /// `dockerd` itself, to read its CPU time, say.
    public ProcessHandle process() {
        return daemon.handle();
    }

    public boolean isRunning() {
        return daemon.isRunning();
    }

    /// SIGKILL; returns when dockerd is gone. The socket's file stays behind, and refuses connections.
    public void kill() {
        daemon.end("KILL");
    }

    /// SIGTERM; returns when dockerd has stopped its containers and is gone. The socket's file goes too.
    public void stop() {
        daemon.end("TERM");
    }

    /// Starts a killed or stopped engine on the same data and socket; returns once it answers.
    public void startAgain() {
        try {
            // Left behind by SIGKILL; its number may meanwhile be another process's.
            Files.deleteIfExists(folder().resolve("dockerd.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon.start();
    }

    /// [#stop], unless it is down already, and [#startAgain].
    public void restart() {
        stop();
        startAgain();
    }

    /// SIGSTOP: from now on the engine accepts connections and never answers.
    public void pause() {
        daemon.pause();
    }

    /// SIGCONT after [#pause].
    public void resume() {
        daemon.resume();
    }

    /// Kills the engine with all that runs on it and deletes its data.
    @Override
    public void close() {
        sandbox.close();
    }

    @Override
    public String toString() {
        return dockerHost();
    }
}
