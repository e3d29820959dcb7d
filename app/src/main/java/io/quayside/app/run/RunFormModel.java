package io.quayside.app.run;

import io.quayside.app.run.RunFields.PortField;
import io.quayside.app.run.RunFields.VariableField;
import io.quayside.app.run.RunFields.VolumeField;
import io.quayside.app.run.Setting.Kind;
import io.quayside.app.run.Setting.Section;
import io.quayside.engine.action.RunFlag;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.spec.RunSpec;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/// The form in which a container is described: its fields, what is wrong with them, what would be risky, and the
/// specification that they make. UI thread only.
public final class RunFormModel {
    private final Supplier<EngineSnapshot> picture;
    private final String self;
    private final StringProperty image = new SimpleStringProperty("");
    private final StringProperty command = new SimpleStringProperty("");
    private final Map<Setting, StringProperty> texts = new EnumMap<>(Setting.class);
    private final Map<Setting, BooleanProperty> switches = new EnumMap<>(Setting.class);
    private final ObservableList<PortField> ports =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ObservableList<VariableField> variables =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ObservableList<VolumeField> volumes =
            FXCollections.observableArrayList(it -> it.parts().toArray(Observable[]::new));
    private final ObservableList<RunFlag> kept = FXCollections.observableArrayList();
    private final Set<Integer> refusedPorts = new HashSet<>();
    private final ReadOnlyObjectWrapper<ImageConfig> config = new ReadOnlyObjectWrapper<>(ImageConfig.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable Refusal> refusal = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<Outcome> outcome;
    private boolean filling;

    /// @param picture the engine's newest picture: names and ports that are taken
    /// @param self the id of the container that is edited; empty for a new one
    RunFormModel(Supplier<EngineSnapshot> picture, String self) {
        this.picture = picture;
        this.self = self;
        for (var setting : Setting.values()) {
            if (setting.kind() == Kind.SWITCH) {
                switches.put(setting, watched(new SimpleBooleanProperty()));
            } else {
                texts.put(setting, watched(new SimpleStringProperty("")));
            }
        }
        watched(image);
        watched(command);
        watched(ports);
        watched(variables);
        watched(volumes);
        watched(kept);
        outcome = new ReadOnlyObjectWrapper<>(read());
    }

    /// What the fields make.
    ///
    /// @param problems empty when it can be run
    /// @param spec empty unless it can be run
    record Outcome(List<Problem> problems, Optional<RunSpec> spec, List<Risk> risks) {}

    private <T extends Observable> T watched(T part) {
        part.addListener((Observable ignored) -> refresh());
        return part;
    }

    /// Looks at everything anew: the engine's picture is another one.
    void refresh() {
        if (!filling) {
            outcome.set(read());
        }
    }

    /// Changes several fields at once.
    void change(Runnable changes) {
        filling = true;
        try {
            changes.run();
        } finally {
            filling = false;
        }
        refresh();
    }

    /// Shows in the fields what a specification says, and keeps what there is no field for.
    void fill(RunSpec spec) {
        change(() -> new FormFilling(this).fill(spec));
    }

    StringProperty imageProperty() {
        return image;
    }

    /// Replaces the image's command; empty keeps it.
    StringProperty commandProperty() {
        return command;
    }

    StringProperty text(Setting setting) {
        return Objects.requireNonNull(texts.get(setting));
    }

    BooleanProperty on(Setting setting) {
        return Objects.requireNonNull(switches.get(setting));
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

    /// What is said beside the fields.
    ObservableList<RunFlag> kept() {
        return kept;
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
        refresh();
    }

    /// What the engine said to the last try; null when it has not refused.
    ReadOnlyObjectProperty<@Nullable Refusal> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    void refused(@Nullable Refusal what) {
        if (what != null) {
            what.port().ifPresent(refusedPorts::add);
        }
        refusal.set(what);
        refresh();
    }

    EngineSnapshot picture() {
        return picture.get();
    }

    /// The id of the container that is edited; empty for a new one.
    String self() {
        return self;
    }

    HostPorts hostPorts() {
        return new HostPorts(picture.get(), self, Set.copyOf(refusedPorts));
    }

    /// How many fields of a part of the form say something.
    int said(Section section) {
        return (int) Setting.in(section).stream()
                .filter(it -> it.kind() == Kind.SWITCH
                        ? on(it).get()
                        : !text(it).get().isBlank())
                .count();
    }

    /// Publishes a port that the image exposes, to the same port of this machine, or the next one that is free.
    void publish(String exposed) {
        var number = Integer.parseInt(exposed.substring(0, exposed.indexOf('/')));
        // Ports below need a privilege that not every engine has.
        var wanted = number >= 1024 ? number : number + 8000;
        var host = hostPorts().nextFree(wanted, ownPorts()).map(String::valueOf).orElse("");
        ports.add(PortField.of(host, exposed.endsWith("/tcp") ? Integer.toString(number) : exposed));
    }

    /// The host's ports that the form itself publishes to.
    Set<Integer> ownPorts() {
        var own = new HashSet<Integer>();
        for (var port : ports) {
            if (port.host().get().strip().matches("[0-9]{1,5}")) {
                own.add(Integer.valueOf(port.host().get().strip()));
            }
        }
        return own;
    }

    private Outcome read() {
        var reader = new RunFormReader(this);
        var spec = reader.read();
        return new Outcome(
                reader.problems(),
                spec,
                spec.map(it -> Risk.of(it, config.get().user())).orElse(List.of()));
    }
}
