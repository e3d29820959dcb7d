package io.quayside.engine.vm.qemu;

import io.quayside.engine.vm.PortForwarder;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Ports that QEMU's own network carries from this machine's loopback address into the VM.
final class HostForwards implements PortForwarder {
    /// A line of `info usernet`: "TCP[HOST_FORWARD]  12  127.0.0.1  8080  10.0.2.15  8080  0  0".
    private static final Pattern LINE =
            Pattern.compile("(TCP|UDP)\\[HOST_FORWARD\\]\\s+\\d+\\s+127\\.0\\.0\\.1\\s+(\\d+)\\s.*");
    private static final int FIRST_FREE = 1024;

    private final Qmp qmp;
    private final int enginePort;

    /// @param enginePort where the engine's own port is, which is none of theirs
    HostForwards(Qmp qmp, int enginePort) {
        this.qmp = qmp;
        this.enginePort = enginePort;
    }

    @Override
    public String open(Opening opening) throws IOException {
        if (opening.equals(new Opening("tcp", enginePort))) {
            return "Port " + enginePort + " is the one at which Quayside reaches this VM's engine.";
        }
        // QEMU also says nothing when it has opened nothing, as of an address that it does not know.
        String said = qmp.monitor("hostfwd_add n0 " + rule(opening) + "-:" + opening.port());
        return said.isEmpty() ? "" : obstacle(opening, said);
    }

    @Override
    public void close(Opening opening) throws IOException {
        qmp.monitor("hostfwd_remove n0 " + rule(opening));
    }

    @Override
    public Set<Opening> opened() throws IOException {
        return read(qmp.monitor("info usernet"), enginePort);
    }

    static Set<Opening> read(String table, int enginePort) {
        var found = new HashSet<Opening>();
        table.lines().map(String::strip).map(LINE::matcher).forEach(line -> {
            if (line.matches()) {
                found.add(new Opening(line.group(1).equals("TCP") ? "tcp" : "udp", Integer.parseInt(line.group(2))));
            }
        });
        found.remove(new Opening("tcp", enginePort));
        return found;
    }

    private static String rule(Opening opening) {
        return opening.protocol() + ":127.0.0.1:" + opening.port();
    }

    /// QEMU says the same of all of them.
    private static String obstacle(Opening opening, String said) {
        String failure = trial(opening);
        if (failure.isEmpty()) {
            return "QEMU cannot open port " + opening.port() + ": " + said + ".";
        }
        if (opening.port() < FIRST_FREE && failure.contains("ermission")) {
            return "Port " + opening.port() + " is reserved for the system: publish one from 1024 on.";
        }
        return "Another program on this machine uses " + opening.protocol() + " port " + opening.port()
                + ": end it, or publish another port.";
    }

    /// @return empty when the port can be had
    private static String trial(Opening opening) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), opening.port());
        try {
            if (opening.protocol().equals("udp")) {
                try (var socket = new DatagramSocket(null)) {
                    socket.bind(address);
                }
            } else {
                try (var socket = new ServerSocket()) {
                    socket.bind(address);
                }
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
