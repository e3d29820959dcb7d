package io.quayside.app.volumes;

import io.quayside.app.listing.Assignments;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.spec.RunSpec;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed about a volume that is to be made. UI thread only.
final class VolumeForm {
    private final Predicate<String> taken;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty driver = new SimpleStringProperty("local");
    private final StringProperty options = new SimpleStringProperty("");
    private final StringProperty labels = new SimpleStringProperty("");
    private final ObjectBinding<Outcome> outcome;

    /// @param taken whether there is a volume of that name
    VolumeForm(Predicate<String> taken) {
        this.taken = taken;
        this.outcome = Bindings.createObjectBinding(this::read, name, driver, options, labels);
    }

    enum Problem {
        NONE,
        NAME,
        TAKEN,
        DRIVER,
        OPTION,
        LABEL
    }

    /// @param about the line that is wrong; may be empty
    record Outcome(Problem problem, String about, Optional<CreateVolume> action) {
        static Outcome wrong(Problem problem, String about) {
            return new Outcome(problem, about, Optional.empty());
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty driverProperty() {
        return driver;
    }

    /// A `name=value` in each line.
    StringProperty optionsProperty() {
        return options;
    }

    /// A `name=value` in each line.
    StringProperty labelsProperty() {
        return labels;
    }

    ObjectBinding<Outcome> outcome() {
        return outcome;
    }

    private Outcome read() {
        var called = name.get().strip();
        if (!called.isEmpty() && !RunSpec.isName(called)) {
            return Outcome.wrong(Problem.NAME, called);
        }
        if (taken.test(called)) {
            return Outcome.wrong(Problem.TAKEN, called);
        }
        var by = driver.get() == null ? "" : driver.get().strip();
        if (by.isEmpty()) {
            return Outcome.wrong(Problem.DRIVER, "");
        }
        var driverOptions = Assignments.of(options.get());
        if (!driverOptions.isRight()) {
            return Outcome.wrong(Problem.OPTION, driverOptions.wrong());
        }
        var words = Assignments.of(labels.get());
        if (!words.isRight()) {
            return Outcome.wrong(Problem.LABEL, words.wrong());
        }
        return new Outcome(
                Problem.NONE, "", Optional.of(new CreateVolume(called, by, driverOptions.values(), words.values())));
    }
}
