package io.quayside.engine.docker;

import io.quayside.engine.spec.Dns;
import io.quayside.engine.spec.NetworkUse;
import io.quayside.engine.spec.Networking;
import io.quayside.engine.spec.PublishedPort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from an inspection how a container and others reach each other.
///
/// @param macs how MAC addresses that somebody chose are told from others
record NetworkingReading(Json container, Json image, Json engine, ChosenMac macs) {
    private static final int SHORT_ID = 12;
    private static final List<String> OF_ENGINE = List.of("", "default", "bridge");

    Networking read() {
        var host = container.get("HostConfig");
        var mode = host.text("NetworkMode");
        var ports = ports(host);
        return new Networking(
                ports,
                exposed(ports),
                host.flag("PublishAllPorts"),
                networks(mode),
                hostname(mode, host.text("UTSMode")),
                container.get("Config").text("Domainname"),
                new Dns(host.texts("Dns"), host.texts("DnsSearch"), host.texts("DnsOptions")),
                host.texts("ExtraHosts"),
                links(host, mode));
    }

    private static List<PublishedPort> ports(Json host) {
        var ports = new ArrayList<PublishedPort>();
        new TreeMap<>(host.fields("PortBindings")).forEach((key, bindings) -> {
            var slash = key.indexOf('/');
            var inside = Numbers.integer(slash < 0 ? key : key.substring(0, slash));
            var protocol = slash < 0 ? "tcp" : key.substring(slash + 1);
            for (var binding : bindings.items()) {
                ports.add(port(binding.text("HostIp"), binding.text("HostPort"), inside, protocol));
            }
        });
        return ports;
    }

    private static PublishedPort port(String ip, String outside, int inside, String protocol) {
        var dash = outside.indexOf('-');
        return new PublishedPort(
                ip,
                number(dash < 0 ? outside : outside.substring(0, dash)),
                dash < 0 ? null : number(outside.substring(dash + 1)),
                inside,
                protocol);
    }

    private static @Nullable Integer number(String digits) {
        var number = Numbers.integer(digits);
        return number == 0 ? null : Integer.valueOf(number);
    }

    private List<String> exposed(List<PublishedPort> published) {
        var exposed =
                new ArrayList<>(container.get("Config").fields("ExposedPorts").keySet());
        exposed.removeAll(image.get("Config").fields("ExposedPorts").keySet());
        exposed.removeAll(published.stream().map(PublishedPort::exposed).toList());
        return exposed.stream().sorted().toList();
    }

    private String hostname(String mode, String uts) {
        var name = container.get("Config").text("Hostname");
        var shared = mode.startsWith("container:")
                || uts.equals("host")
                || (mode.equals("host") && name.equals(engine.text("Name")));
        return shared || name.equals(shortId()) ? "" : name;
    }

    private String shortId() {
        var id = container.text("Id");
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private List<NetworkUse> networks(String mode) {
        var places = new TreeMap<>(container.get("NetworkSettings").fields("Networks"));
        var main = main(mode, places);
        var first = use(main, places.get(main)).withMacAddress(macAddress());
        if (OF_ENGINE.contains(mode) && places.size() < 2 && first.equals(new NetworkUse(main))) {
            return List.of();
        }
        var uses = new ArrayList<NetworkUse>();
        uses.add(first);
        places.remove(main);
        places.forEach((name, place) -> uses.add(use(name, place).withMacAddress(macs.on(place))));
        return uses;
    }

    // It may have been named by its id.
    private static String main(String mode, Map<String, Json> places) {
        if (OF_ENGINE.contains(mode)) {
            return "bridge";
        }
        return places.entrySet().stream()
                .filter(place -> place.getValue().text("NetworkID").equals(mode))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(mode);
    }

    private NetworkUse use(String name, @Nullable Json place) {
        var plain = new NetworkUse(name);
        if (place == null) {
            return plain;
        }
        var addresses = place.get("IPAMConfig");
        var aliases = new LinkedHashSet<>(place.texts("Aliases"));
        aliases.remove(shortId());
        var priority = place.number("GwPriority");
        return new NetworkUse(
                name,
                List.copyOf(aliases),
                addresses.text("IPv4Address"),
                addresses.text("IPv6Address"),
                addresses.texts("LinkLocalIPs"),
                "",
                place.words("DriverOpts"),
                priority == 0 ? null : Integer.valueOf((int) priority));
    }

    // The one that somebody chose on the first network.
    private String macAddress() {
        return container.get("Config").text("MacAddress");
    }

    /// "/other:/web/o" is the engine's way to say "other:o".
    private List<String> links(Json host, String mode) {
        var own = host.texts("Links").stream().map(NetworkingReading::link);
        var ofPlace = container.get("NetworkSettings").get("Networks").get(mode).texts("Links").stream();
        return List.copyOf(
                new LinkedHashSet<>(Stream.concat(own, ofPlace).sorted().toList()));
    }

    private static String link(String text) {
        var colon = text.indexOf(':');
        if (!text.startsWith("/") || colon < 0) {
            return text;
        }
        return text.substring(1, colon) + ":" + text.substring(text.lastIndexOf('/') + 1);
    }
}
