package io.quayside.app.networks;

import io.quayside.app.listing.Assignments;
import io.quayside.engine.action.CreateNetwork;
import io.quayside.engine.action.CreateNetwork.AddressRange;
import io.quayside.engine.spec.RunSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a network that is to be made. UI thread only.
final class NetworkForm {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty driver = new SimpleStringProperty("bridge");
    final StringProperty subnet = new SimpleStringProperty("");
    final StringProperty gateway = new SimpleStringProperty("");
    final StringProperty range = new SimpleStringProperty("");
    final BooleanProperty internal = new SimpleBooleanProperty();
    final BooleanProperty ipv6 = new SimpleBooleanProperty();
    /// A `name=value` in each line.
    final StringProperty options = new SimpleStringProperty("");
    /// A `name=value` in each line.
    final StringProperty labels = new SimpleStringProperty("");
    private final Predicate<String> taken;
    private final ObjectBinding<Outcome> outcome;

    /// @param taken whether there is a network of that name
    NetworkForm(Predicate<String> taken) {
        this.taken = taken;
        this.outcome = Bindings.createObjectBinding(
                this::read, name, driver, subnet, gateway, range, internal, ipv6, options, labels);
    }

    enum Problem {
        NONE,
        /// Nothing is wrong yet, but a name is needed.
        EMPTY,
        NAME,
        TAKEN,
        DRIVER,
        SUBNET,
        GATEWAY,
        RANGE,
        /// A gateway or a range, but no subnet that it could be in.
        NO_SUBNET,
        OPTION,
        LABEL
    }

    /// @param about what is wrong, as it was typed; may be empty
    record Outcome(Problem problem, String about, Optional<CreateNetwork> action) {}

    ObjectBinding<Outcome> outcome() {
        return outcome;
    }

    private Outcome read() {
        var called = name.get().strip();
        var by = driver.get().strip();
        var net = subnet.get().strip();
        var way = gateway.get().strip();
        var part = range.get().strip();
        var driverOptions = Assignments.of(options.get());
        var words = Assignments.of(labels.get());
        if (called.isEmpty()) {
            return wrong(Problem.EMPTY, "");
        } else if (!RunSpec.isName(called)) {
            return wrong(Problem.NAME, called);
        } else if (taken.test(called)) {
            return wrong(Problem.TAKEN, called);
        } else if (by.isEmpty()) {
            return wrong(Problem.DRIVER, "");
        } else if (!net.isEmpty() && !Cidr.isRange(net)) {
            return wrong(Problem.SUBNET, net);
        } else if (!way.isEmpty() && !Cidr.isAddress(way)) {
            return wrong(Problem.GATEWAY, way);
        } else if (!part.isEmpty() && !Cidr.isRange(part)) {
            return wrong(Problem.RANGE, part);
        } else if (net.isEmpty() && !(way + part).isEmpty()) {
            return wrong(Problem.NO_SUBNET, "");
        } else if (!driverOptions.isRight()) {
            return wrong(Problem.OPTION, driverOptions.wrong());
        } else if (!words.isRight()) {
            return wrong(Problem.LABEL, words.wrong());
        }
        return new Outcome(
                Problem.NONE,
                "",
                Optional.of(new CreateNetwork(
                        called,
                        by,
                        internal.get(),
                        false,
                        ipv6.get(),
                        net.isEmpty() ? List.of() : List.of(new AddressRange(net, way, part)),
                        driverOptions.values(),
                        words.values())));
    }

    private static Outcome wrong(Problem problem, String about) {
        return new Outcome(problem, about, Optional.empty());
    }
}
