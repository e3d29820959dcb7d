package io.quayside.app.networks;

import io.quayside.app.ui.SearchWords;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.Network;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a row shows. Immutable: a row changes by getting another face.
///
/// @param members the containers that belong to it, running or not, sorted by name
/// @param pending what Quayside has asked the engine to do with it and has not been answered
record NetworkFace(
        Network network, List<Member> members, @Nullable EngineAction pending) {
    private static final Set<String> PREDEFINED = Set.of("bridge", "host", "none", "ingress", "podman");

    NetworkFace {
        members = List.copyOf(members);
    }

    /// @param ip empty while it does not run
    record Member(ContainerRef container, String ip, boolean running) {}

    String name() {
        return network.name();
    }

    List<ContainerRef> users() {
        return members.stream().map(Member::container).toList();
    }

    /// Whether the engine made it for itself: it cannot be removed.
    boolean isPredefined() {
        return PREDEFINED.contains(network.name());
    }

    /// Whether containers can be put on it and taken off.
    boolean takesContainers() {
        return !network.name().equals("host")
                && !network.name().equals("none")
                && !network.name().equals("ingress");
    }

    boolean matches(String word) {
        return SearchWords.isIn(network.name(), word)
                || SearchWords.isIn(network.driver(), word)
                || network.id().startsWith(word)
                || network.subnets().stream().anyMatch(subnet -> subnet.startsWith(word))
                || members.stream()
                        .anyMatch(member -> SearchWords.isIn(member.container().name(), word)
                                || member.ip().equals(word))
                || SearchWords.isIn(network.labels(), word);
    }

    @Override
    public String toString() {
        return network.name();
    }
}
