package io.quayside.engine.spec;

import java.util.List;

/// How a container and others reach each other.
///
/// @param ports published ones
/// @param exposed "80/tcp": named, and open to containers on the same network as any other port is
/// @param publishAll publishes all that are exposed to ports that the engine chooses
/// @param networks the first one is the main one; empty for the engine's own bridge
/// @param hostname empty lets the engine choose
/// @param domainname may be empty
/// @param dns how it looks names up
/// @param extraHosts "name:address", more names for its `hosts` file
/// @param links "container:alias", the old way to know another container by name
public record Networking(
        List<PublishedPort> ports,
        List<String> exposed,
        boolean publishAll,
        List<NetworkUse> networks,
        String hostname,
        String domainname,
        Dns dns,
        List<String> extraHosts,
        List<String> links) {
    public static final Networking USUAL =
            new Networking(List.of(), List.of(), false, List.of(), "", "", Dns.OF_ENGINE, List.of(), List.of());

    public Networking {
        ports = List.copyOf(ports);
        exposed = List.copyOf(exposed);
        networks = List.copyOf(networks);
        extraHosts = List.copyOf(extraHosts);
        links = List.copyOf(links);
    }

    public Networking withPorts(List<PublishedPort> value) {
        return new Networking(value, exposed, publishAll, networks, hostname, domainname, dns, extraHosts, links);
    }

    public Networking withPort(PublishedPort one) {
        return withPorts(Lists.and(ports, one));
    }

    /// @param one "80/tcp"
    public Networking withExposed(String one) {
        return new Networking(
                ports, Lists.and(exposed, one), publishAll, networks, hostname, domainname, dns, extraHosts, links);
    }

    public Networking withPublishAll(boolean value) {
        return new Networking(ports, exposed, value, networks, hostname, domainname, dns, extraHosts, links);
    }

    public Networking withNetworks(List<NetworkUse> value) {
        return new Networking(ports, exposed, publishAll, value, hostname, domainname, dns, extraHosts, links);
    }

    public Networking withNetwork(NetworkUse one) {
        return withNetworks(Lists.and(networks, one));
    }

    public Networking withHostname(String value) {
        return new Networking(ports, exposed, publishAll, networks, value, domainname, dns, extraHosts, links);
    }

    public Networking withDomainname(String value) {
        return new Networking(ports, exposed, publishAll, networks, hostname, value, dns, extraHosts, links);
    }

    public Networking withDns(Dns value) {
        return new Networking(ports, exposed, publishAll, networks, hostname, domainname, value, extraHosts, links);
    }

    public Networking withExtraHost(String one) {
        return new Networking(
                ports, exposed, publishAll, networks, hostname, domainname, dns, Lists.and(extraHosts, one), links);
    }

    public Networking withLink(String one) {
        return new Networking(
                ports, exposed, publishAll, networks, hostname, domainname, dns, extraHosts, Lists.and(links, one));
    }
}
