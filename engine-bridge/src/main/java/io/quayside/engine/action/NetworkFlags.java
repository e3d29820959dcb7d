package io.quayside.engine.action;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.NetworkUse;
import java.util.ArrayList;
import java.util.List;

/// How `docker run` is told of networks: the plain flags where they can say it, which every version knows, else one
/// `--network` with fields for each.
final class NetworkFlags {
    private NetworkFlags() {}

    static void add(FlagWriter flags, List<NetworkUse> networks) {
        boolean plain = networks.size() == 1
                && networks.getFirst().driverOptions().isEmpty()
                && networks.getFirst().gatewayPriority() == null;
        if (plain) {
            var network = networks.getFirst();
            flags.text("--network", network.network())
                    .each("--network-alias", network.aliases())
                    .text("--ip", network.ip())
                    .text("--ip6", network.ip6())
                    .each("--link-local-ip", network.linkLocalIps())
                    .text("--mac-address", network.macAddress());
        } else {
            flags.each("--network", networks.stream().map(NetworkFlags::fields).toList());
        }
    }

    private static String fields(NetworkUse network) {
        var fields = new ArrayList<String>();
        fields.add("name=" + network.network());
        network.aliases().forEach(alias -> fields.add("alias=" + alias));
        add(fields, "ip", network.ip());
        add(fields, "ip6", network.ip6());
        network.linkLocalIps().forEach(ip -> fields.add("link-local-ip=" + ip));
        add(fields, "mac-address", network.macAddress());
        network.driverOptions().forEach((key, value) -> fields.add("driver-opt=" + key + "=" + value));
        if (network.gatewayPriority() != null) {
            fields.add("gw-priority=" + network.gatewayPriority());
        }
        return fields.size() == 1 ? network.network() : Csv.line(fields);
    }

    private static void add(List<String> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.add(key + "=" + value);
        }
    }
}
