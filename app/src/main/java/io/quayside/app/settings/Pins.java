package io.quayside.app.settings;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.StringProperty;

/// What a person has pinned on each engine, so that it stays when many objects are removed at once. UI thread only.
public final class Pins {
    private final Settings settings;
    private final Supplier<String> engine;
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    /// @param engine which engine it is about now
    public Pins(Settings settings, Supplier<String> engine) {
        this.settings = settings;
        this.engine = engine;
    }

    public boolean has(String key) {
        return keys().contains(key);
    }

    public void set(String key, boolean pinned) {
        var keys = keys();
        if (pinned ? keys.add(key) : keys.remove(key)) {
            kept().set(String.join("\n", keys));
            revision.set(revision.get() + 1);
        }
    }

    /// Grows with every change.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    private Set<String> keys() {
        var keys = new LinkedHashSet<>(Arrays.asList(kept().get().split("\n", -1)));
        keys.remove("");
        return keys;
    }

    private StringProperty kept() {
        return settings.text("pins." + engine.get(), "");
    }
}
