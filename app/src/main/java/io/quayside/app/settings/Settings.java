package io.quayside.app.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// What Quayside remembers of a person's choices, as properties. Whoever changes one has it saved, a moment later. UI
/// thread only, but for the making.
public final class Settings {
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<@Nullable WindowPlace> window = new SimpleObjectProperty<>(null);
    private final StringProperty engine = new SimpleStringProperty("");
    private final StringProperty page = new SimpleStringProperty("");
    private final ObservableMap<String, TableState> tables = FXCollections.observableHashMap();
    private final ObservableMap<String, Double> dividers = FXCollections.observableHashMap();
    private final ObservableMap<String, String> choices = FXCollections.observableHashMap();
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, BooleanProperty> flags = new LinkedHashMap<>();

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// Null until a window has been closed once.
    public ObjectProperty<@Nullable WindowPlace> windowProperty() {
        return window;
    }

    /// The address of the engine that a person chose last; empty while nobody has.
    public StringProperty engineProperty() {
        return engine;
    }

    /// The id of the page that was shown last; may be empty.
    public StringProperty pageProperty() {
        return page;
    }

    /// By the table's id, "containers".
    public Optional<TableState> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    public void setTable(String id, TableState state) {
        tables.put(id, state);
    }

    /// The position of a split pane's divider, 0 to 1; `preset` when nobody has moved it.
    public double divider(String id, double preset) {
        return dividers.getOrDefault(id, preset);
    }

    public void setDivider(String id, double position) {
        dividers.put(id, position);
    }

    /// A feature's own choice, "logs.order".
    public StringProperty text(String id, String preset) {
        return texts.computeIfAbsent(id, key -> {
            var property = new SimpleStringProperty(choices.getOrDefault(key, preset));
            property.subscribe((before, now) -> choices.put(key, now));
            return property;
        });
    }

    /// A feature's own choice between yes and no, "logs.wrap".
    public BooleanProperty flag(String id, boolean preset) {
        return flags.computeIfAbsent(id, key -> {
            var property = new SimpleBooleanProperty(
                    Boolean.parseBoolean(choices.getOrDefault(key, Boolean.toString(preset))));
            property.subscribe((before, now) -> choices.put(key, now.toString()));
            return property;
        });
    }

    /// Calls it at every change of anything.
    public void onChange(Runnable reaction) {
        InvalidationListener listener = (Observable ignored) -> reaction.run();
        theme.addListener(listener);
        window.addListener(listener);
        engine.addListener(listener);
        page.addListener(listener);
        tables.addListener(listener);
        dividers.addListener(listener);
        choices.addListener(listener);
    }

    Map<String, TableState> tables() {
        return tables;
    }

    Map<String, Double> dividers() {
        return dividers;
    }

    Map<String, String> choices() {
        return choices;
    }
}
