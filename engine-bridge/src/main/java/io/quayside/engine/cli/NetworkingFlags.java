package io.quayside.engine.cli;

import java.util.List;

/// Flags about how a container and others reach each other.
final class NetworkingFlags {
    static final List<Flag> ALL = List.of(
            Flag.value("--publish -p", (draft, value) -> {
                for (var port : PortGrammar.published(value)) {
                    draft.spec().networking(it -> it.withPort(port));
                }
            }),
            Flag.toggle("--publish-all -P", (draft, value) -> draft.spec().networking(it -> it.withPublishAll(value))),
            Flag.value("--expose", (draft, value) -> {
                for (var port : PortGrammar.exposed(value)) {
                    draft.spec().networking(it -> it.withExposed(port));
                }
            }),
            Flag.value("--network --net", (draft, value) -> draft.network(NetworkGrammar.parse(value))),
            Flag.value("--network-alias --net-alias", (draft, value) -> draft.place(it -> it.withAlias(value))),
            Flag.value("--ip", (draft, value) -> draft.place(it -> it.withIp(value))),
            Flag.value("--ip6", (draft, value) -> draft.place(it -> it.withIp6(value))),
            Flag.value("--link-local-ip", (draft, value) -> draft.place(it -> it.withLinkLocalIp(value))),
            Flag.value("--mac-address", (draft, value) -> draft.place(it -> it.withMacAddress(value))),
            Flag.value("--hostname -h", (draft, value) -> draft.spec().networking(it -> it.withHostname(value))),
            Flag.value("--domainname", (draft, value) -> draft.spec().networking(it -> it.withDomainname(value))),
            Flag.value(
                    "--dns",
                    (draft, value) ->
                            draft.spec().networking(it -> it.withDns(it.dns().withServer(value)))),
            Flag.value(
                    "--dns-search",
                    (draft, value) ->
                            draft.spec().networking(it -> it.withDns(it.dns().withSearchDomain(value)))),
            Flag.value(
                    "--dns-option --dns-opt",
                    (draft, value) ->
                            draft.spec().networking(it -> it.withDns(it.dns().withOption(value)))),
            Flag.value("--add-host", (draft, value) -> draft.spec().networking(it -> it.withExtraHost(host(value)))),
            Flag.value("--link", (draft, value) -> draft.spec().networking(it -> it.withLink(value))));

    private NetworkingFlags() {}

    /// "name:address", "name=address" or the latter with brackets around the address, as engines take it.
    private static String host(String value) {
        int colon = value.indexOf(':');
        int equals = value.indexOf('=');
        int end = equals > 0 && (colon < 0 || equals < colon) ? equals : colon;
        if (end <= 0 || end == value.length() - 1) {
            throw new IllegalArgumentException("“" + value + "” lacks a name or an address: write it as name:address.");
        }
        var address = value.substring(end + 1);
        boolean brackets = address.startsWith("[") && address.endsWith("]");
        return value.substring(0, end) + ":" + (brackets ? address.substring(1, address.length() - 1) : address);
    }
}
