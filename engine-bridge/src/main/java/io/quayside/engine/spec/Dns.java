package io.quayside.engine.spec;

import java.util.List;

/// How a container looks names up; what is empty is the engine's.
///
/// @param servers addresses
/// @param searchDomains what is tried behind a short name
/// @param options words of `resolv.conf`
public record Dns(List<String> servers, List<String> searchDomains, List<String> options) {
    public static final Dns OF_ENGINE = new Dns(List.of(), List.of(), List.of());

    public Dns {
        servers = List.copyOf(servers);
        searchDomains = List.copyOf(searchDomains);
        options = List.copyOf(options);
    }

    public Dns withServer(String one) {
        return new Dns(Lists.and(servers, one), searchDomains, options);
    }

    public Dns withSearchDomain(String one) {
        return new Dns(servers, Lists.and(searchDomains, one), options);
    }

    public Dns withOption(String one) {
        return new Dns(servers, searchDomains, Lists.and(options, one));
    }
}
