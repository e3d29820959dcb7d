package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Says in plain words why a host could not be reached by `ssh`, or its engine there, from what ssh and
/// `docker` said.
final class SshWords {
    private final Endpoint.Ssh host;

    SshWords(Endpoint.Ssh host) {
        this.host = host;
    }

    /// One way in which it goes wrong.
    ///
    /// @param what "the engine at … cannot be reached: …"
    private record Reason(Predicate<SshFailure> applies, Obstacle obstacle, String what, String advice) {}

    Unreachable of(SshFailure failure) {
        return reasons().stream()
                .filter(reason -> reason.applies().test(failure))
                .findFirst()
                .map(reason -> unreachable(reason.obstacle(), reason.what(), reason.advice(), failure))
                .orElseGet(() -> unknown(failure));
    }

    private Unreachable unknown(SshFailure failure) {
        String last = failure.words().lines().reduce("", (before, line) -> line);
        return unreachable(
                failure.status() == SshFailure.SSH ? Obstacle.MISSING : Obstacle.REFUSED,
                last.isEmpty() ? "ssh ended with status " + failure.status() : "ssh said \"" + last + "\"",
                "Try \"" + command("docker version") + "\" in a terminal.",
                failure);
    }

    /// The first that applies counts.
    private List<Reason> reasons() {
        return List.of(
                new Reason(
                        failure -> failure.status() == SshFailure.NO_SSH,
                        Obstacle.UNSUPPORTED,
                        "there is no ssh on this machine",
                        "Install OpenSSH's client (on Debian and Ubuntu: sudo apt install openssh-client)."),
                new Reason(
                        said("host identification has changed"),
                        Obstacle.TLS,
                        "its host key is not the one that ssh knows, so that it may be another machine",
                        "If the host was set up anew, remove its old key with \"ssh-keygen -R " + knownName()
                                + "\" and log in once in a terminal."),
                new Reason(
                        said("host key verification failed"),
                        Obstacle.TLS,
                        "ssh does not know its host key yet",
                        "Log in once in a terminal with \"" + command("") + "\" and compare the key."),
                new Reason(
                        said("permission denied while trying to connect").or(said("permission denied", "dial unix")),
                        Obstacle.PERMISSION,
                        "the user there may not open the engine's socket",
                        "On that host, add the user to the group that owns the socket (\"sudo usermod -aG docker"
                                + " USER\"; it is as good as being root there), or use its rootless engine."),
                new Reason(
                        ssh("permission denied", "too many authentication failures"),
                        Obstacle.PERMISSION,
                        "ssh may not log in there",
                        "Quayside cannot type a password: let ssh log in with a key (\"ssh-copy-id " + host.target()
                                + "\"), and give a key with a passphrase to the agent (\"ssh-add\")."),
                new Reason(
                        ssh("could not resolve hostname"),
                        Obstacle.MISSING,
                        "its host name is not known",
                        "Check the address, and the names in ~/.ssh/config."),
                new Reason(
                        ssh("connection refused"),
                        Obstacle.REFUSED,
                        "no SSH server listens there",
                        "Check the host and the port, and whether its SSH server runs."),
                new Reason(
                        ssh("timed out", "no route to host", "network is unreachable"),
                        Obstacle.SILENT,
                        "the host does not answer",
                        "Check the address, the network (a VPN?), and whether the host is up."),
                new Reason(
                        failure -> failure.status() == SshFailure.NO_SUCH_PROGRAM
                                || said("is not recognized as").test(failure),
                        Obstacle.MISSING,
                        "there is no \"docker\" on that host, or not on the path that ssh sets",
                        "Install Docker's command line there, or put it on the path of non-interactive shells."),
                new Reason(
                        said("is not a docker command"),
                        Obstacle.UNSUPPORTED,
                        "the \"docker\" of that host is older than 18.09",
                        "Update Docker there."),
                new Reason(
                        said("cannot connect to the docker daemon"),
                        Obstacle.REFUSED,
                        "that host is reached, but its engine does not run",
                        "Start the engine there (\"" + command("sudo systemctl start docker") + "\")."),
                new Reason(
                        said("no such file or directory"),
                        Obstacle.MISSING,
                        "that host is reached, but there is no such socket",
                        "Check the path in the address, and whether the engine there runs."));
    }

    private static Predicate<SshFailure> said(String... parts) {
        return failure -> {
            String words = failure.words().toLowerCase(Locale.ROOT);
            return List.of(parts).stream().allMatch(words::contains);
        };
    }

    /// Any of these, and only where it was ssh that failed, not what it ran on the host.
    private static Predicate<SshFailure> ssh(String... any) {
        return failure -> failure.status() == SshFailure.SSH
                && Stream.of(any).anyMatch(words -> said(words).test(failure));
    }

    private String command(String remote) {
        String port = host.port() == 0 ? "" : "-p " + host.port() + " ";
        return ("ssh " + port + host.target() + " " + remote).strip();
    }

    private String knownName() {
        return host.port() == 0 ? host.host() : "'[" + host.host() + "]:" + host.port() + "'";
    }

    private Unreachable unreachable(Obstacle obstacle, String what, String advice, SshFailure failure) {
        return new Unreachable(
                obstacle, "The engine at " + host.url() + " cannot be reached: " + what + ".", advice, failure);
    }
}
