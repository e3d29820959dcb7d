package io.quayside.engine.docker;

import io.quayside.engine.model.Capability;
import io.quayside.engine.model.EngineInfo;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The MAC address that somebody chose for a container on a network other than its first. An engine tells the one in
/// use, and forgets in its answers who chose it; it is known all the same before the first start, and where the engine
/// itself would have made another one.
///
/// @param possible whether one can be chosen there at all
/// @param ofIp whether the engine makes its own of the IPv4 address; else they are random
record ChosenMac(boolean possible, boolean ofIp) {
    private static final String OF_IP = "02:42:";
    private static final int LOCAL = 2;

    static ChosenMac at(EngineInfo info) {
        return new ChosenMac(info.can(Capability.MAC_OF_EACH_NETWORK), info.can(Capability.MAC_OF_IP));
    }

    /// Empty when nobody chose one, or that cannot be known.
    ///
    /// @param place what the engine says of the container on that network
    String on(Json place) {
        var mac = place.text("MacAddress").toLowerCase(Locale.ROOT);
        if (!possible || mac.isEmpty()) {
            return "";
        }
        var used = !place.text("EndpointID").isEmpty();
        return !used || isOfVendor(mac) || isOther(mac, place.text("IPAddress")) ? mac : "";
    }

    // What engines make is marked as made locally.
    private static boolean isOfVendor(String mac) {
        return (Integer.parseInt(mac.substring(0, 2), 16) & LOCAL) == 0;
    }

    // Of an engine's random ones, one in many thousands begins like one that is made of an address.
    private boolean isOther(String mac, String ip) {
        return mac.startsWith(OF_IP) ? !ip.isEmpty() && !mac.equals(madeOf(ip)) : ofIp && !ip.isEmpty();
    }

    private static String madeOf(String ip) {
        return Stream.of(ip.split("\\.", -1))
                .map(part -> "%02x".formatted(Numbers.integer(part)))
                .collect(Collectors.joining(":", OF_IP, ""));
    }
}
