package io.quayside.engine.docker;

import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.PutBackContainer;
import io.quayside.engine.action.ReplaceContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.action.StartContainer;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.spec.NetworkUse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says who has the address on a network that a container was to have: engines say no more than that it is in use.
record TakenAddress(Calls calls) {
    /// Docker's own words, and Podman's; those about ports have more to them.
    static final Pattern WORDS = Pattern.compile("(?i)^(?!.*(?:\\bport\\b|bind:|listen)).*address already in use$"
            + "|requested ip address \\S+ (?:is )?(?:already allocated|not available)");

    private static final Pattern NAMED = Pattern.compile("(?i)requested ip address ([0-9a-f.:]+)");

    private static final String ADVICE = "Give it another address there, or let the engine choose one";

    /// @return the same when it is about something else, or nobody can be found who has it
    Refused explained(String doing, EngineAction action, Refused refusal) {
        if (!WORDS.matcher(refusal.answer()).find()) {
            return refusal;
        }
        try {
            return wanted(doing, action)
                    .flatMap(place -> held(doing, place, refusal).stream())
                    .findFirst()
                    .orElse(refusal);
        } catch (EngineException e) {
            return refusal;
        }
    }

    private Stream<NetworkUse> wanted(String doing, EngineAction action) {
        return switch (action) {
            case ConnectNetwork connect -> Stream.of(connect.place());
            case RunContainer run -> run.spec().networking().networks().stream();
            case ReplaceContainer replacement -> replacement.spec().networking().networks().stream();
            case StartContainer start -> ofContainer(doing, start);
            case RestartContainer restart -> ofContainer(doing, restart);
            case PutBackContainer back -> ofContainer(doing, back);
            default -> Stream.of();
        };
    }

    private Stream<NetworkUse> ofContainer(String doing, ContainerAction action) {
        var found = calls.get(doing, Target.of("containers", action.container().id(), "json"), Json::read);
        return found.get("NetworkSettings").fields("Networks").entrySet().stream()
                .map(place -> {
                    var addresses = place.getValue().get("IPAMConfig");
                    return new NetworkUse(place.getKey())
                            .withIp(addresses.text("IPv4Address"))
                            .withIp6(addresses.text("IPv6Address"));
                });
    }

    private Optional<Refused> held(String doing, NetworkUse place, Refused refusal) {
        // Podman names it, and does not tell of a container what was asked for.
        var named = NAMED.matcher(refusal.answer()).results().map(it -> it.group(1));
        var wanted = Stream.concat(Stream.of(place.ip(), place.ip6()), named)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var network = calls.get(doing, Target.of("networks", place.network()), Json::read);
        return wanted.stream()
                .flatMap(address -> holder(network, address).stream()
                        .map(holder -> said(refusal, place.network(), address, holder)))
                .findFirst();
    }

    /// @param name as it ends a sentence
    private record Holder(String name, String advice) {}

    private static Optional<Holder> holder(Json network, String address) {
        for (var range : network.get("IPAM").items("Config")) {
            if (isIt(range.text("Gateway"), address)) {
                return Optional.of(new Holder("the network’s own gateway", ADVICE + "."));
            }
        }
        return network.fields("Containers").values().stream()
                .filter(it -> isIt(it.text("IPv4Address"), address) || isIt(it.text("IPv6Address"), address))
                .map(it -> it.text("Name"))
                .map(name -> new Holder(name, ADVICE + ", or take " + name + " off that network."))
                .findFirst();
    }

    /// @param given with the size of its network: "10.0.0.2/16"
    private static boolean isIt(String given, String address) {
        var slash = given.indexOf('/');
        return (slash < 0 ? given : given.substring(0, slash)).equals(address);
    }

    private static Refused said(Refused refusal, String network, String address, Holder holder) {
        return new Refused(
                refusal.reason(),
                refusal.status(),
                refusal.answer(),
                refusal.getMessage() + " The address " + address + " on the network " + network + " belongs to "
                        + holder.name() + ".",
                holder.advice(),
                refusal);
    }
}
