package io.quayside.engine.spec;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A network that a container is on from its start.
///
/// @param network its name; or "host", "none", "bridge", "container:NAME"
/// @param aliases further names that the container has there
/// @param ip its IPv4 address; empty lets the engine choose
/// @param ip6 its IPv6 address; empty lets the engine choose
/// @param linkLocalIps link-local addresses
/// @param macAddress empty lets the engine choose
/// @param driverOptions words for the network's driver
/// @param gatewayPriority the network with the highest is the way out; null for the engine's choice
public record NetworkUse(
        String network,
        List<String> aliases,
        String ip,
        String ip6,
        List<String> linkLocalIps,
        String macAddress,
        Map<String, String> driverOptions,
        @Nullable Integer gatewayPriority) {
    public NetworkUse {
        aliases = List.copyOf(aliases);
        linkLocalIps = List.copyOf(linkLocalIps);
        driverOptions = Copies.of(driverOptions);
    }

    /// With addresses that the engine chooses.
    public NetworkUse(String network) {
        this(network, List.of(), "", "", List.of(), "", Map.of(), null);
    }

    public NetworkUse withNetwork(String value) {
        return new NetworkUse(value, aliases, ip, ip6, linkLocalIps, macAddress, driverOptions, gatewayPriority);
    }

    public NetworkUse withAlias(String one) {
        return new NetworkUse(
                network, Lists.and(aliases, one), ip, ip6, linkLocalIps, macAddress, driverOptions, gatewayPriority);
    }

    public NetworkUse withIp(String value) {
        return new NetworkUse(network, aliases, value, ip6, linkLocalIps, macAddress, driverOptions, gatewayPriority);
    }

    public NetworkUse withIp6(String value) {
        return new NetworkUse(network, aliases, ip, value, linkLocalIps, macAddress, driverOptions, gatewayPriority);
    }

    public NetworkUse withLinkLocalIp(String one) {
        return new NetworkUse(
                network, aliases, ip, ip6, Lists.and(linkLocalIps, one), macAddress, driverOptions, gatewayPriority);
    }

    public NetworkUse withMacAddress(String value) {
        return new NetworkUse(network, aliases, ip, ip6, linkLocalIps, value, driverOptions, gatewayPriority);
    }

    public NetworkUse withDriverOptions(Map<String, String> value) {
        return new NetworkUse(network, aliases, ip, ip6, linkLocalIps, macAddress, value, gatewayPriority);
    }

    public NetworkUse withGatewayPriority(@Nullable Integer value) {
        return new NetworkUse(network, aliases, ip, ip6, linkLocalIps, macAddress, driverOptions, value);
    }

    /// Whether it is a network that a person made: those alone know aliases and addresses of one's choice.
    public boolean isUserDefined() {
        return !network.isEmpty()
                && !List.of("default", "bridge", "host", "none").contains(network)
                && !network.startsWith("container:");
    }
}
