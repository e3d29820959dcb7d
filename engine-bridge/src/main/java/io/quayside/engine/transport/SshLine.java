package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The command lines of `ssh` for one host.
///
/// Nothing is ever asked of the user (`BatchMode`): there is no terminal to answer at. After `--` only
/// the host's name follows, which [io.quayside.engine.endpoint.Addresses] has checked.
///
/// @param control the socket over which several conversations share one connection; null for a connection
///     each
record SshLine(
        SshProgram program, Endpoint.Ssh host, @Nullable Path control) {
    /// Seconds.
    private static final int CONNECT = 10;
    /// Seconds for which an unused connection stays, should nobody be left to end it.
    private static final int PERSIST = 15;
    /// Seconds between two signs of life that ssh asks for; three missing ones end the connection.
    private static final int ALIVE = 10;

    private static final String DEFAULT_SOCKET = "/var/run/docker.sock";

    /// A conversation with the engine through the `docker` of that host, as the docker command line has
    /// it.
    List<String> dialStdio() {
        // What the user's configuration may want of each conversation, and what none of ours needs.
        var line = start(List.of("-o", "ClearAllForwardings=yes", "-o", "ForwardX11=no", "-o", "ForwardAgent=no"));
        line.addAll(List.of("-o", "RemoteCommand=none"));
        if (control != null) {
            line.addAll(List.of("-o", "ControlMaster=auto", "-o", "ControlPersist=" + PERSIST));
        }
        line.addAll(List.of("--", host.host(), remoteCommand()));
        return List.copyOf(line);
    }

    /// Has the shared connection carry conversations from a socket here to the engine's socket there, for
    /// hosts without `docker`.
    List<String> forward(Path here) {
        return toMaster("forward", List.of("-L", here + ":" + socketThere()));
    }

    /// Ends the shared connection with all that goes over it.
    List<String> exit() {
        return toMaster("exit", List.of());
    }

    String socketThere() {
        return host.socket().isEmpty() ? DEFAULT_SOCKET : host.socket();
    }

    /// What the shell of that host, whichever it is, is given to run.
    private String remoteCommand() {
        String address =
                host.socket().isEmpty() ? "" : "--host=" + new ShellWord("unix://" + host.socket()).quoted() + " ";
        return "docker " + address + "system dial-stdio";
    }

    private List<String> toMaster(String order, List<String> more) {
        var line = start(more);
        line.addAll(List.of("-O", order, "--", host.host()));
        return List.copyOf(line);
    }

    private List<String> start(List<String> more) {
        var line = new ArrayList<>(List.of(program.program(), "-T", "-o", "BatchMode=yes"));
        line.addAll(List.of("-o", "ConnectTimeout=" + CONNECT));
        line.addAll(List.of("-o", "ServerAliveInterval=" + ALIVE, "-o", "ServerAliveCountMax=3"));
        line.addAll(control == null ? List.of("-o", "ControlPath=none") : List.of("-S", control.toString()));
        line.addAll(more);
        if (!host.user().isEmpty()) {
            line.addAll(List.of("-l", host.user()));
        }
        if (host.port() != 0) {
            line.addAll(List.of("-p", Integer.toString(host.port())));
        }
        return line;
    }
}
