package io.quayside.engine.action;

import io.quayside.engine.action.Consequences.Effect;
import io.quayside.engine.action.Consequences.ObjectKind;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;
import java.util.Map;

/// Makes a network.
///
/// @param driver "bridge", "macvlan", "ipvlan", "overlay", …
/// @param internal without a way out
/// @param attachable whether containers that are not of a service may join (swarm)
/// @param ipv6 whether it has IPv6 too
/// @param ranges its addresses; empty lets the engine choose
/// @param options of the driver
/// @param labels its own words about it
public record CreateNetwork(
        String network,
        String driver,
        boolean internal,
        boolean attachable,
        boolean ipv6,
        List<AddressRange> ranges,
        Map<String, String> options,
        Map<String, String> labels)
        implements NetworkAction {
    private static final String USUAL_DRIVER = "bridge";

    public CreateNetwork {
        ranges = List.copyOf(ranges);
        options = Words.copy(options);
        labels = Words.copy(labels);
    }

    /// A bridge whose addresses the engine chooses.
    public CreateNetwork(String network) {
        this(network, USUAL_DRIVER, false, false, false, List.of(), Map.of(), Map.of());
    }

    /// @param subnet in CIDR form, "172.28.0.0/16"
    /// @param gateway an address in it; empty lets the engine choose
    /// @param range the part of it that containers get, in CIDR form; empty for all of it
    public record AddressRange(String subnet, String gateway, String range) {}

    @Override
    public CommandLine command() {
        var line = CommandLine.docker("network", "create");
        if (!driver.equals(USUAL_DRIVER)) {
            line = line.and("--driver", driver);
        }
        if (internal) {
            line = line.and("--internal");
        }
        if (attachable) {
            line = line.and("--attachable");
        }
        if (ipv6) {
            line = line.and("--ipv6");
        }
        for (var part : ranges) {
            line = line.and("--subnet", part.subnet());
            line = part.gateway().isEmpty() ? line : line.and("--gateway", part.gateway());
            line = part.range().isEmpty() ? line : line.and("--ip-range", part.range());
        }
        return Words.add(Words.add(line, "--opt", options), "--label", labels).and(network);
    }

    @Override
    public Consequences consequences(EngineSnapshot picture) {
        return Consequences.of(Effect.creates(ObjectKind.NETWORK, network));
    }
}
