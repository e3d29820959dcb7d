package io.quayside.engine.cli;

import io.quayside.engine.spec.Csv;
import io.quayside.engine.spec.NetworkUse;
import java.util.Locale;

/// A network as `--network` takes it: its name, or fields with what the container is there.
final class NetworkGrammar {
    private NetworkGrammar() {}

    /// @throws IllegalArgumentException with a sentence for a person
    static NetworkUse parse(String text) {
        if (!text.contains("=")) {
            return new NetworkUse(text);
        }
        var use = new NetworkUse("");
        for (var field : Csv.fields(text)) {
            use = with(use, KeyValue.required(field));
        }
        if (use.network().isEmpty()) {
            throw new IllegalArgumentException("“" + text + "” lacks the network: name=….");
        }
        return use;
    }

    private static NetworkUse with(NetworkUse use, KeyValue pair) {
        var value = pair.value();
        return switch (pair.key().toLowerCase(Locale.ROOT)) {
            case "name" -> use.withNetwork(value);
            case "alias" -> use.withAlias(value);
            case "ip" -> use.withIp(value);
            case "ip6" -> use.withIp6(value);
            case "mac-address" -> use.withMacAddress(value);
            case "link-local-ip" -> use.withLinkLocalIp(value);
            case "driver-opt" ->
                use.withDriverOptions(ContainerFlags.with(use.driverOptions(), KeyValue.required(value)));
            case "gw-priority" -> use.withGatewayPriority(Numbers.integer(value));
            default -> throw new IllegalArgumentException("“" + pair.key() + "” is no part of a place on a network.");
        };
    }
}
