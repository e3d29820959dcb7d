package io.quayside.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A network, mounts and processes of its own and a temporary folder: where an engine runs unseen by the machine's.
///
/// The first process of the namespace reads a pipe from this JVM. When the sandbox is closed, or the JVM dies however
/// it
/// dies, the pipe ends, that process ends, and the kernel kills everything inside: daemons, shims, containers; mounts
/// and
/// network go with them. Nothing has to be unmounted.
final class Sandbox implements AutoCloseable {
    /// A private /run hides the machine's containerd, which dockerd would otherwise use; a private /etc/docker gives
    /// each engine an identity of its own. bash reaps the processes that daemons leave behind.
    ///
    /// $1 is the sandbox's folder. $2, if not empty, is another file system, in which the same is found at the same
    /// places.
    private static final String FIRST_PROCESS = """
            set -e
            mount -t tmpfs -o mode=755 tmpfs /run
            mkdir -p /etc/docker
            mount -t tmpfs tmpfs /etc/docker
            ip link set lo up
            if [ -n "$2" ]; then
                mount --rbind "$2" "$2"
                for shared in /proc /sys /dev /run /etc/docker; do
                    mount --rbind "$shared" "$2$shared"
                done
                mount -t tmpfs tmpfs "$2/tmp"
                mkdir -p "$2$1"
                mount --rbind "$1" "$2$1"
            fi
            echo ready
            read -r _ || true
            """;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private final @Nullable Path root;
    private final Process unshare;
    private final long firstProcess;
    private final Thread hook;

    private Sandbox(Path folder, @Nullable Path root, Process unshare, long firstProcess) {
        this.folder = folder;
        this.root = root;
        this.unshare = unshare;
        this.firstProcess = firstProcess;
        this.hook = new Thread(this::remove, "close " + folder.getFileName());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// @param root the file system that [#insideRoot] uses; null for this machine's
    static Sandbox open(String name, @Nullable Path root) {
        requireRoot();
        Path unshare = Command.find("unshare", "util-linux");
        Command.find("ip", "iproute2");
        try {
            Path folder = Files.createTempDirectory("quayside-" + name + "-");
            Process process = new ProcessBuilder(
                            unshare.toString(),
                            "--net",
                            "--mount",
                            "--pid",
                            "--fork",
                            "--kill-child",
                            "--mount-proc",
                            "bash",
                            "-c",
                            FIRST_PROCESS,
                            "sandbox",
                            folder.toString(),
                            root == null ? "" : root.toString())
                    .redirectErrorStream(true)
                    .start();
            awaitReady(process);
            long first = process.children().findFirst().orElseThrow().pid();
            return new Sandbox(folder, root, process, first);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a sandbox for a test engine", e);
        }
    }

    private static void requireRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new AssertionError("The tests start private container engines, which needs root:"
                    + " run `installer/dev test` as root or with sudo.");
        }
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (!"ready".equals(line)) {
            process.destroyForcibly();
            throw new AssertionError(
                    "Cannot make namespaces for a test engine (it takes root with CAP_SYS_ADMIN): " + line);
        }
    }

    /// Where the engine keeps what it has; seen at the same path inside and outside.
    Path folder() {
        return folder;
    }

    /// The parent of the cgroups of the containers within.
    String cgroupParent() {
        return "/" + folder.getFileName();
    }

    /// The same command, run inside.
    Command inside(Path program, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "nsenter",
                "--target",
                Long.toString(firstProcess),
                "--net",
                "--mount",
                "--pid",
                // Else they would be those of the namespace, which are others where the tests run in a chroot.
                "--root",
                "--wd",
                "--",
                program.toString()));
        line.addAll(List.of(arguments));
        return Command.of(line);
    }

    /// A daemon of the sandbox's own file system, run inside.
    Command insideRoot(String program, String... arguments) {
        if (root == null) {
            return inside(Command.find(program, "docker.io"), arguments);
        }
        List<String> line = new ArrayList<>(List.of(root.toString(), program));
        line.addAll(List.of(arguments));
        return inside(Command.find("chroot", "coreutils"), line.toArray(String[]::new));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        remove();
    }

    private void remove() {
        // Its parent, unshare, reaps it, once the kernel has killed and reaped all that was inside, and then ends.
        ProcessHandle.of(firstProcess).ifPresent(ProcessHandle::destroyForcibly);
        Await.until("the end of all processes in " + folder, LIMIT, () -> {
            thawContainers();
            wakeParents();
            return !unshare.isAlive();
        });
        Await.until("the cgroups of " + folder + " to be empty", LIMIT, this::removeCgroups);
        try {
            Files.walkFileTree(folder, new Deletion(false));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }

    /// nsenter freezes along with what it runs, and would not reap it.
    private static void wakeParents() throws IOException {
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            if (child.info()
                    .command()
                    .filter(program -> program.endsWith("nsenter"))
                    .isPresent()) {
                Signals.wake(child);
            }
        }
    }

    /// Under cgroup v1 not even SIGKILL ends a paused container.
    private void thawContainers() throws IOException {
        Path freezer = Path.of("/sys/fs/cgroup/freezer" + cgroupParent());
        if (Files.isDirectory(freezer)) {
            try (var containers = Files.newDirectoryStream(freezer, Files::isDirectory)) {
                for (Path container : containers) {
                    Files.writeString(container.resolve("freezer.state"), "THAWED");
                }
            }
        }
    }

    private boolean removeCgroups() throws IOException {
        Path root = Path.of("/sys/fs/cgroup");
        if (!Files.isDirectory(root)) {
            return true;
        }
        String name = cgroupParent().substring(1);
        List<Path> groups = new ArrayList<>(List.of(root.resolve(name)));
        try (var hierarchies = Files.newDirectoryStream(root, Files::isDirectory)) {
            hierarchies.forEach(hierarchy -> groups.add(hierarchy.resolve(name)));
        }
        for (Path group : groups) {
            if (Files.isDirectory(group)) {
                Files.walkFileTree(group, new Deletion(true));
            }
        }
        return true;
    }

    /// Deletes a tree without following links; of cgroups only the folders, whose files go with them.
    private static final class Deletion extends SimpleFileVisitor<Path> {
        private final boolean foldersOnly;

        Deletion(boolean foldersOnly) {
            this.foldersOnly = foldersOnly;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!foldersOnly) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
