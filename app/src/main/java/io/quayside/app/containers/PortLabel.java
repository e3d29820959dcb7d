package io.quayside.app.containers;

import io.quayside.engine.model.Port;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A port as the list shows it.
///
/// @param text "8080→80" where published, "80" where only exposed; with the protocol unless tcp
/// @param address what a browser opens; empty unless a published tcp port
record PortLabel(String text, Optional<URI> address) {
    private static final Set<Integer> TLS = Set.of(443, 8443);
    private static final Set<String> HERE = Set.of("", "0.0.0.0", "::", "127.0.0.1", "::1");

    /// Links first, then what is published otherwise, then what is only exposed; a port published on IPv4 and IPv6
    /// alike is one.
    static List<PortLabel> of(List<Port> ports) {
        Map<String, PortLabel> links = new LinkedHashMap<>();
        Map<String, PortLabel> published = new LinkedHashMap<>();
        Map<String, PortLabel> exposed = new LinkedHashMap<>();
        for (var port : ports) {
            var label = of(port);
            var kind = label.address().isPresent() ? links : port.isPublished() ? published : exposed;
            kind.putIfAbsent(label.text, label);
        }
        var labels = new ArrayList<>(links.values());
        labels.addAll(published.values());
        labels.addAll(exposed.values());
        return labels;
    }

    static PortLabel of(Port port) {
        var protocol = port.protocol().equals("tcp") ? "" : "/" + port.protocol();
        if (port.hostPort() == null) {
            return new PortLabel(port.containerPort() + protocol, Optional.empty());
        }
        var ip = port.hostIp() == null ? "" : port.hostIp();
        var bound = HERE.contains(ip) ? "" : host(ip) + ":";
        var text = bound + port.hostPort() + "→" + port.containerPort() + protocol;
        return new PortLabel(text, protocol.isEmpty() ? Optional.of(address(port, ip)) : Optional.empty());
    }

    /// As the engine says it: "127.0.0.1:8080 → 80/tcp".
    static String full(Port port) {
        var inside = port.containerPort() + "/" + port.protocol();
        if (port.hostPort() == null) {
            return inside;
        }
        var ip = port.hostIp() == null ? "" : port.hostIp();
        return (ip.isEmpty() ? "" : host(ip) + ":") + port.hostPort() + " → " + inside;
    }

    private static URI address(Port port, String ip) {
        var scheme = TLS.contains(port.containerPort()) ? "https" : "http";
        return URI.create(scheme + "://" + (HERE.contains(ip) ? "localhost" : host(ip)) + ":" + port.hostPort());
    }

    private static String host(String ip) {
        return ip.contains(":") ? "[" + ip + "]" : ip;
    }
}
