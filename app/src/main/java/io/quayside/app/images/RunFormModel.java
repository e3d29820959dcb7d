package io.quayside.app.images;

import io.quayside.app.images.RunFields.PortField;
import io.quayside.app.images.RunFields.VariableField;
import io.quayside.app.images.RunFields.VolumeField;
import io.quayside.engine.action.RunContainer;
import io.quayside.engine.model.EngineSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The form that a container is run by: its fields, what is wrong with them, and the action that they make. UI thread
/// only.
public final class RunFormModel {
    private final String image;
    private final Supplier<EngineSnapshot> picture;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty command = new SimpleStringProperty("");
    private final StringProperty restart = new SimpleStringProperty("no");
    private final BooleanProperty tty = new SimpleBooleanProperty();
    private final BooleanProperty autoRemove = new SimpleBooleanProperty();
    private final ObservableList<PortField> ports =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ObservableList<VariableField> variables =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ObservableList<VolumeField> volumes =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ReadOnlyObjectWrapper<ImageConfig> config = new ReadOnlyObjectWrapper<>(ImageConfig.EMPTY);
    private final ReadOnlyObjectWrapper<Outcome> outcome;

    /// @param image its name or id
    /// @param picture the engine's newest picture: names and ports that are taken
    RunFormModel(String image, Supplier<EngineSnapshot> picture) {
        this.image = image;
        this.picture = picture;
        this.outcome = new ReadOnlyObjectWrapper<>(read());
        for (var part : List.<Observable>of(name, command, restart, tty, autoRemove, ports, variables, volumes)) {
            part.addListener((Observable ignored) -> outcome.set(read()));
        }
    }

    /// What the fields make.
    ///
    /// @param problems empty when it can be run
    /// @param action empty unless it can be run
    record Outcome(List<Problem> problems, Optional<RunContainer> action) {}

    String image() {
        return image;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// Replaces the image's command; empty keeps it.
    StringProperty commandProperty() {
        return command;
    }

    StringProperty restartProperty() {
        return restart;
    }

    BooleanProperty ttyProperty() {
        return tty;
    }

    BooleanProperty autoRemoveProperty() {
        return autoRemove;
    }

    ObservableList<PortField> ports() {
        return ports;
    }

    ObservableList<VariableField> variables() {
        return variables;
    }

    ObservableList<VolumeField> volumes() {
        return volumes;
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    Outcome outcome() {
        return outcome.get();
    }

    /// What the image offers; empty until it has been read.
    ReadOnlyObjectProperty<ImageConfig> configProperty() {
        return config.getReadOnlyProperty();
    }

    void offer(ImageConfig offered) {
        config.set(offered);
    }

    /// Publishes a port that the image exposes, to the same port of this machine where that needs no privilege.
    void publish(String exposed) {
        var number = Integer.parseInt(exposed.substring(0, exposed.indexOf('/')));
        var host = number >= 1024 ? Integer.toString(number) : "";
        ports.add(PortField.of(host, exposed.endsWith("/tcp") ? Integer.toString(number) : exposed));
    }

    private Outcome read() {
        var reader = new RunFormReader(this, picture.get());
        var spec = reader.read();
        return new Outcome(reader.problems(), spec.map(RunContainer::new));
    }
}
