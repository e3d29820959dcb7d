package io.quayside.app.networks;

import io.quayside.engine.action.ConnectNetwork;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.spec.RunSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a container that is to be put on a network. UI thread only.
final class ConnectForm {
    final StringProperty container = new SimpleStringProperty("");
    /// Several with spaces between them.
    final StringProperty aliases = new SimpleStringProperty("");
    final StringProperty ip = new SimpleStringProperty("");
    private final String network;
    private final List<ContainerRef> choices;
    private final ObjectBinding<Outcome> outcome;

    /// @param choices the containers that are not on it yet
    ConnectForm(String network, List<ContainerRef> choices) {
        this.network = network;
        this.choices = choices;
        this.outcome = Bindings.createObjectBinding(this::read, container, aliases, ip);
    }

    enum Problem {
        NONE,
        /// Nothing is wrong yet, but a container is needed.
        EMPTY,
        UNKNOWN,
        ALIAS,
        IP
    }

    /// @param about what is wrong, as it was typed; may be empty
    record Outcome(Problem problem, String about, Optional<ConnectNetwork> action) {}

    ObjectBinding<Outcome> outcome() {
        return outcome;
    }

    private Outcome read() {
        var called = container.get() == null ? "" : container.get().strip();
        if (called.isEmpty()) {
            return wrong(Problem.EMPTY, "");
        }
        var found = choices.stream().filter(it -> it.name().equals(called)).findFirst();
        if (found.isEmpty()) {
            return wrong(Problem.UNKNOWN, called);
        }
        var names = Arrays.stream(aliases.get().strip().split("[\\s,]+"))
                .filter(it -> !it.isEmpty())
                .toList();
        var bad = names.stream().filter(it -> !RunSpec.isName(it)).findFirst();
        if (bad.isPresent()) {
            return wrong(Problem.ALIAS, bad.get());
        }
        var address = ip.get().strip();
        if (!address.isEmpty() && !Cidr.isAddress(address)) {
            return wrong(Problem.IP, address);
        }
        var v6 = address.contains(":");
        return new Outcome(
                Problem.NONE,
                "",
                Optional.of(new ConnectNetwork(network, found.get(), names, v6 ? "" : address, v6 ? address : "")));
    }

    private static Outcome wrong(Problem problem, String about) {
        return new Outcome(problem, about, Optional.empty());
    }
}
