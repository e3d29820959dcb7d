package io.quayside.engine.cli;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.PublishedPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Ports as `--publish` and `--expose` take them: "80", "8080:80/udp", "127.0.0.1:8000-8009:80-89", "[::1]::53".
final class PortGrammar {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "sctp");
    private static final int LAST = 65_535;

    private PortGrammar() {}

    private record Range(int first, int last) {
        int size() {
            return last - first + 1;
        }
    }

    /// @throws IllegalArgumentException with a sentence for a person
    static List<PublishedPort> published(String text) {
        if (text.contains("=")) {
            return fields(text);
        }
        int slash = text.lastIndexOf('/');
        var protocol = protocol(slash < 0 ? "tcp" : text.substring(slash + 1));
        var rest = slash < 0 ? text : text.substring(0, slash);
        var container = range(rest.substring(rest.lastIndexOf(':') + 1));
        rest = rest.substring(0, Math.max(0, rest.lastIndexOf(':')));
        int split = rest.endsWith("]") ? rest.length() : rest.lastIndexOf(':');
        var ip = split < 0 ? "" : rest.substring(0, split);
        var host = split < rest.length() ? rest.substring(split + 1) : "";
        if (ip.startsWith("[") && ip.endsWith("]")) {
            ip = ip.substring(1, ip.length() - 1);
        } else if (ip.contains(":")) {
            throw new IllegalArgumentException("“" + ip + "” is no address: put one with colons between [ and ].");
        }
        return ports(text, ip, host, container, protocol);
    }

    /// @return "80/tcp" each
    /// @throws IllegalArgumentException with a sentence for a person
    static List<String> exposed(String text) {
        int slash = text.lastIndexOf('/');
        var protocol = protocol(slash < 0 ? "tcp" : text.substring(slash + 1));
        var range = range(slash < 0 ? text : text.substring(0, slash));
        var ports = new ArrayList<String>();
        for (int port = range.first(); port <= range.last(); port++) {
            ports.add(port + "/" + protocol);
        }
        return ports;
    }

    private static List<PublishedPort> ports(String text, String ip, String hosts, Range container, String protocol) {
        var ports = new ArrayList<PublishedPort>();
        var host = hosts.isEmpty() || hosts.equals("0") ? null : range(hosts);
        if (host != null && host.size() != container.size() && container.size() > 1) {
            throw new IllegalArgumentException("“" + text + "” has ranges of different length.");
        }
        for (int port = container.first(); port <= container.last(); port++) {
            if (host == null) {
                ports.add(new PublishedPort(ip, null, port, protocol));
            } else if (container.size() == 1 && host.size() > 1) {
                ports.add(new PublishedPort(ip, host.first(), host.last(), port, protocol));
            } else {
                ports.add(new PublishedPort(ip, host.first() + port - container.first(), port, protocol));
            }
        }
        return ports;
    }

    /// "published=8080,target=80,protocol=udp", which `docker service` takes, and `docker run` too.
    private static List<PublishedPort> fields(String text) {
        var host = "";
        var protocol = "tcp";
        Range container = null;
        for (var field : Csv.fields(text)) {
            var pair = KeyValue.of(field);
            switch (pair.key()) {
                case "published" -> host = pair.value();
                case "target" -> container = range(pair.value());
                case "protocol" -> protocol = protocol(pair.value());
                case "mode" -> {
                    // Only services know one.
                }
                default -> throw new IllegalArgumentException("“" + pair.key() + "” is no part of a published port.");
            }
        }
        if (container == null) {
            throw new IllegalArgumentException("“" + text + "” lacks the container's port: target=80.");
        }
        return ports(text, "", host, container, protocol);
    }

    private static String protocol(String word) {
        if (!PROTOCOLS.contains(word)) {
            throw new IllegalArgumentException("“" + word + "” is none of tcp, udp, sctp.");
        }
        return word;
    }

    private static Range range(String text) {
        int dash = text.indexOf('-');
        int first = port(dash < 0 ? text : text.substring(0, dash));
        int last = dash < 0 ? first : port(text.substring(dash + 1));
        if (last < first) {
            throw new IllegalArgumentException("“" + text + "” ends before it begins.");
        }
        return new Range(first, last);
    }

    private static int port(String digits) {
        if (!digits.matches("[0-9]{1,5}") || Integer.parseInt(digits) > LAST || Integer.parseInt(digits) == 0) {
            throw new IllegalArgumentException("“" + digits + "” is not a port: it is a number from 1 to 65535.");
        }
        return Integer.parseInt(digits);
    }
}
