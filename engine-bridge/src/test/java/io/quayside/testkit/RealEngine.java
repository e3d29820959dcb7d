package io.quayside.testkit;

import java.nio.file.Path;
import java.util.List;

/// A private engine in a [Sandbox] of its own with the image [TestImages#BUSYBOX], gone without trace when closed or
/// when the JVM ends.
///
/// It has its own network: published ports are listed, but are reachable only from inside ([#inside]). Containers of
/// [TestImages#BUSYBOX] stop at once (its stop signal is SIGKILL).
public abstract sealed class RealEngine implements AutoCloseable permits TestEngine, PodmanEngine {
    private final Sandbox sandbox;
    private final Path socket;
    private final Daemon daemon;
    private final DockerCli cli;

    /// @param program names the daemon, its socket and its log
    RealEngine(Sandbox sandbox, String program, Path socket, Command start) {
        this.sandbox = sandbox;
        this.socket = socket;
        this.cli = DockerCli.of(dockerHost(), sandbox.folder().resolve("cli"));
        this.daemon = new Daemon(
                "the private " + program,
                start,
                sandbox.folder().resolve(program + ".log"),
                () -> Ping.answers(socket()));
    }

    /// Starts it and gives it its image.
    ///
    /// @return the same
    static <E extends RealEngine> E begin(E engine) {
        engine.daemon().start();
        TestImages.loadBusybox(engine);
        return engine;
    }

    public final Path socket() {
        return socket;
    }

    /// For `DOCKER_HOST`.
    public final String dockerHost() {
        return "unix://" + socket;
    }

    /// A folder for a test's own files (bind mounts, contexts), deleted with the engine; the engine sees the same path.
    public final Path folder() {
        return sandbox.folder();
    }

    /// Runs the real `docker` command line against this engine, for at most two minutes.
    ///
    /// @return its standard output, without the white space around it
    /// @throws AssertionError with its standard error, when it fails
    public final String docker(String... arguments) {
        return cli.command(arguments).output();
    }

    /// As [#docker], with a file as standard input.
    public final String dockerReading(Path input, String... arguments) {
        return cli.command(arguments).reading(input).output();
    }

    /// The `docker` command line of this engine, for a test that starts it itself (a follow, a terminal).
    public final ProcessBuilder dockerProcess(String... arguments) {
        return cli.command(arguments).builder();
    }

    /// Runs a program of this machine in the engine's network, mounts and processes (to reach published ports, for
    /// one).
    public final String inside(String... line) {
        List<String> arguments = List.of(line).subList(1, line.length);
        return sandbox.inside(Path.of(line[0]), arguments.toArray(String[]::new))
                .output();
    }

    final Sandbox sandbox() {
        return sandbox;
    }

    final Daemon daemon() {
        return daemon;
    }

    /// Removes all containers, running or not, and their anonymous volumes.
    public final void removeAllContainers() {
        cli.removeAllContainers();
    }

    /// The daemon itself, to read its CPU time, say.
    public final ProcessHandle process() {
        return daemon.handle();
    }

    public final boolean isRunning() {
        return daemon.isRunning();
    }

    /// SIGKILL; returns when the daemon is gone. The socket's file stays behind, and refuses connections.
    public final void kill() {
        daemon.end("KILL");
    }

    /// SIGTERM; returns when the daemon is gone.
    public final void stop() {
        daemon.end("TERM");
    }

    /// Starts a killed or stopped engine on the same data and socket; returns once it answers.
    public abstract void startAgain();

    /// [#stop], unless it is down already, and [#startAgain].
    public final void restart() {
        stop();
        startAgain();
    }

    /// SIGSTOP: from now on the engine accepts connections and never answers.
    public final void pause() {
        daemon.pause();
    }

    /// SIGCONT after [#pause].
    public final void resume() {
        daemon.resume();
    }

    /// Kills the engine with all that runs on it and deletes its data.
    @Override
    public void close() {
        sandbox.close();
    }

    @Override
    public final String toString() {
        return dockerHost();
    }
}
