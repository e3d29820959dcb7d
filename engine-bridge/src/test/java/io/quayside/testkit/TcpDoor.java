package io.quayside.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// A TCP port of this machine, on the loopback address, at which an engine listens although its own
/// network is another one: a process outside opens the port, and the daemon inherits it as systemd would
/// hand it over (`fd://`).
///
/// @param port is opened anew when the engine starts again
public record TcpDoor(int port) {
    // Perl is on every Debian system; file descriptor 3 is where such ports are looked for.
    private static final String OPEN = """
            use Socket; use POSIX; $^F = 255;
            socket(my $door, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
            setsockopt($door, SOL_SOCKET, SO_REUSEADDR, 1);
            bind($door, sockaddr_in(shift, INADDR_LOOPBACK)) or die "bind: $!";
            listen($door, 128) or die "listen: $!";
            POSIX::dup2(fileno($door), 3) unless fileno($door) == 3;
            exec @ARGV or die "exec: $!";
            """;

    /// A port that nobody uses.
    public static TcpDoor free() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new TcpDoor(free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What comes between `bash` and the daemon, which wants to find its own number in a variable.
    static final List<String> HANDING_OVER = List.of("-c", "LISTEN_FDS=1 LISTEN_PID=$$ exec \"$@\"", "bash");

    /// The same command, with the port open.
    Command before(Command command) {
        var line = new ArrayList<>(
                List.of(Command.find("perl", "perl-base").toString(), "-e", OPEN, Integer.toString(port)));
        line.addAll(command.line());
        return Command.of(line);
    }
}
