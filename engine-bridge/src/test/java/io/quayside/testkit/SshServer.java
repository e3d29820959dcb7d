package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// A real `sshd` on a port of the loopback address, with keys and a configuration of its own, and an
/// `ssh` that knows it and nothing else. Logs in as root, who runs the tests. Gone when closed, or when
/// the JVM ends however it ends.
public final class SshServer implements AutoCloseable {
    // The server ends with its standard input.
    private static final String RUN = "\"$@\" & read -r _; kill $!; wait $!";

    private final Path folder;
    private final TcpDoor port = TcpDoor.free();
    private final Path server;
    private Process process;

    private SshServer(Path folder, Path server, Map<String, String> environment, List<String> settings)
            throws IOException {
        this.folder = folder;
        this.server = server;
        makeKey("host");
        makeKey("user");
        Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
        write(
                "sshd_config",
                """
                ListenAddress 127.0.0.1:%1$d
                HostKey %2$s/host
                PidFile none
                AuthorizedKeysFile %2$s/authorized
                StrictModes no
                PermitRootLogin prohibit-password
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                UsePAM %3$s
                SetEnv HOME=%2$s %4$s
                """.formatted(port.port(), folder, isRootLocked() ? "yes" : "no", words(environment))
                        + String.join("\n", settings) + "\n");
        trust("[127.0.0.1]:" + port.port() + " " + hostKey());
        write("ssh_config", """
                Host *
                  IdentityFile %1$s/user
                  IdentitiesOnly yes
                  IdentityAgent none
                  UserKnownHostsFile %1$s/known
                  GlobalKnownHostsFile /dev/null
                """.formatted(folder));
        write(
                "ssh",
                "#!/bin/sh\nexec " + Command.find("ssh", "openssh-client") + " -F " + folder + "/ssh_config \"$@\"\n");
        Files.setPosixFilePermissions(program(), PosixFilePermissions.fromString("rwxr-xr-x"));
        process = listen();
    }

    /// Returns once it listens.
    public static SshServer start() {
        return start(Map.of());
    }

    /// Returns once it listens.
    ///
    /// @param environment what those who log in find there; their home is an empty one, where no shell
    ///     has anything to do at its start
    /// @param settings further lines of its configuration
    public static SshServer start(Map<String, String> environment, String... settings) {
        var server = Command.find("sshd", "openssh-server");
        try {
            // The package's service makes it.
            Files.createDirectories(Path.of("/run/sshd"));
            return new SshServer(Files.createTempDirectory("quayside-sshd-"), server, environment, List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start an SSH server", e);
        }
    }

    /// An `ssh` that may log in here.
    public Path program() {
        return folder.resolve("ssh");
    }

    public int port() {
        return port.port();
    }

    /// For `DOCKER_HOST`.
    ///
    /// @param socket of the engine; empty for the one that `docker` uses
    public String dockerHost(String socket) {
        return "ssh://root@127.0.0.1:" + port() + socket;
    }

    /// Makes these the only lines of the known hosts.
    public void trust(String knownHosts) throws IOException {
        write("known", knownHosts);
    }

    /// As a known host has it, without the host's name.
    public String hostKey() throws IOException {
        return Files.readString(folder.resolve("host.pub"));
    }

    /// Has no key that may log in.
    public void lockOut() throws IOException {
        write("authorized", "");
    }

    /// Ends the server and all conversations; returns when they are gone.
    public void stop() {
        // What serves the conversations outlives the server.
        var serving = process.descendants().toList();
        end();
        serving.forEach(ProcessHandle::destroyForcibly);
        Await.until("the end of all SSH conversations", () -> serving.stream().noneMatch(ProcessHandle::isAlive));
    }

    /// From now on it is like a network that swallows everything: connections stay, nothing comes through.
    public void freeze() {
        process.descendants().forEach(Signals::freeze);
    }

    public void thaw() {
        process.descendants().forEach(it -> Signals.send("CONT", it));
    }

    public void startAgain() {
        try {
            process = listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many conversations with `docker` there are.
    public long conversations() {
        return serving("dial-stdio");
    }

    /// How many connections have logged in.
    public long logins() {
        return serving("sshd: root@");
    }

    private long serving(String words) {
        return process.descendants()
                .filter(it -> commandLine(it).contains(words))
                .count();
    }

    /// As the process itself has it: the server's change theirs.
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Gone meanwhile.
            return "";
        }
    }

    @Override
    public void close() {
        stop();
        // What was run there may have left files in its home.
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process listen() throws IOException {
        var started = new ProcessBuilder(
                        "bash", "-c", RUN, "sshd", server.toString(), "-D", "-e", "-f", folder + "/sshd_config")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Await.until("the SSH server to listen", () -> {
            var log = Files.readString(folder.resolve("log"));
            if (!started.isAlive()) {
                throw new AssertionError(log);
            }
            return log.contains("Server listening");
        });
        return started;
    }

    private void end() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The SSH server does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void makeKey(String name) {
        Command.of(Command.find("ssh-keygen", "openssh-client").toString())
                .and(
                        "-q",
                        "-t",
                        "ed25519",
                        "-N",
                        "",
                        "-C",
                        name,
                        "-f",
                        folder.resolve(name).toString())
                .output();
    }

    /// Without PAM, sshd turns away whom a locked password marks as locked.
    private static boolean isRootLocked() throws IOException {
        try (var lines = Files.lines(Path.of("/etc/shadow"), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.startsWith("root:!"));
        }
    }

    private static String words(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining(" "));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
