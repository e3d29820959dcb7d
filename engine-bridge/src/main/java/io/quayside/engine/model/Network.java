package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A network that an engine holds.
///
/// @param scope "local", "global" or "swarm"
/// @param subnets in CIDR form, as the engine gives them
public record Network(
        String id,
        String name,
        String driver,
        String scope,
        boolean internal,
        Instant created,
        List<String> subnets,
        Map<String, String> labels) {
    public Network {
        subnets = List.copyOf(subnets);
        labels = Map.copyOf(labels);
    }
}
