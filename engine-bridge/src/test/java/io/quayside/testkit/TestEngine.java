package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A private `dockerd`: this machine's, or another release's ([EngineRelease]). Restarting it ends its containers, as
/// it
/// does on machines without live-restore; stopping it stops them first.
public final class TestEngine extends RealEngine {
    private TestEngine(Sandbox sandbox, Command start) {
        super(sandbox, "dockerd", sandbox.folder().resolve("docker.sock"), start);
    }

    /// Starts an engine and returns once it answers and has its image: about a second.
    ///
    /// @throws AssertionError that says what to install or run, or with the end of dockerd's log
    public static TestEngine start() {
        requirePrograms();
        return start(null, "{}");
    }

    /// The same with a TCP port besides its socket.
    ///
    /// @param settings what its `daemon.json` says, of TLS for one
    public static TestEngine startAt(TcpDoor door, String settings) {
        requirePrograms();
        Sandbox sandbox = Sandbox.open("engine", null);
        List<String> line = new ArrayList<>(TcpDoor.HANDING_OVER);
        line.add("dockerd");
        line.addAll(arguments(sandbox, settings));
        line.add("--host=fd://");
        var daemon = sandbox.inside(Command.find("bash", "bash"), line.toArray(String[]::new));
        return begin(sandbox, door.before(daemon));
    }

    /// The same whose data lie on a disk of their own, which [#fillDisk] fills.
    ///
    /// @param size "64m"
    public static TestEngine startOnDisk(String size) {
        requirePrograms();
        Sandbox sandbox = Sandbox.open("engine", null);
        Path data = sandbox.folder().resolve("data");
        sandbox.inside(Command.find("mkdir", "coreutils"), data.toString()).output();
        sandbox.inside(Command.find("mount", "mount"), "-t", "tmpfs", "-o", "size=" + size, "tmpfs", data.toString())
                .output();
        return begin(
                sandbox, sandbox.insideRoot("dockerd", arguments(sandbox, "{}").toArray(String[]::new)));
    }

    /// Leaves not a byte on the disk of [#startOnDisk].
    public void fillDisk() {
        inside(
                "/bin/sh",
                "-c",
                "dd if=/dev/zero of=" + folder().resolve("data/filling") + " bs=64k 2>/dev/null || true");
    }

    /// Takes away what [#fillDisk] has put there.
    public void emptyDisk() {
        inside("/bin/rm", "-f", folder().resolve("data/filling").toString());
    }

    private static void requirePrograms() {
        Command.find("iptables", "iptables");
        Command.find("containerd", "containerd");
        Command.find("dockerd", "docker.io");
    }

    /// @param root the file system that has `dockerd`; null for this machine's
    /// @param settings what its `daemon.json` says
    static TestEngine start(@Nullable Path root, String settings) {
        Sandbox sandbox = Sandbox.open("engine", root);
        return begin(
                sandbox,
                sandbox.insideRoot("dockerd", arguments(sandbox, settings).toArray(String[]::new)));
    }

    private static TestEngine begin(Sandbox sandbox, Command start) {
        try {
            return begin(new TestEngine(sandbox, start));
        } catch (RuntimeException | Error e) {
            sandbox.close();
            throw e;
        }
    }

    private static List<String> arguments(Sandbox sandbox, String settings) {
        Path folder = sandbox.folder();
        Path file = folder.resolve("daemon.json");
        try {
            Files.writeString(file, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "--config-file=" + file,
                "--host=unix://" + folder.resolve("docker.sock"),
                "--data-root=" + folder.resolve("data"),
                "--exec-root=" + folder.resolve("exec"),
                "--pidfile=" + folder.resolve("dockerd.pid"),
                "--cgroup-parent=" + sandbox.cgroupParent(),
                // systemd's driver would look up the daemon's process numbers outside of the sandbox.
                "--exec-opt=native.cgroupdriver=cgroupfs");
    }

    @Override
    public void startAgain() {
        try {
            // Left behind by SIGKILL; its number may meanwhile be another process's.
            Files.deleteIfExists(folder().resolve("dockerd.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon().start();
    }
}
