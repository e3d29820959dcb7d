package io.quayside.app.task;

import io.quayside.engine.action.ActionProgress;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How far one layer of a pull is. UI thread only.
public final class LayerProgress {
    private final String id;
    private final ReadOnlyObjectWrapper<ActionProgress.Layer> newest;

    LayerProgress(ActionProgress.Layer first) {
        this.id = first.layer();
        this.newest = new ReadOnlyObjectWrapper<>(first);
    }

    /// The layer's short id.
    public String id() {
        return id;
    }

    public ReadOnlyObjectProperty<ActionProgress.Layer> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /// What the engine said last.
    public ActionProgress.Layer newest() {
        return newest.get();
    }

    /// From 0 to 1; -1 while the engine does not say.
    public double fraction() {
        var layer = newest.get();
        if (layer.total() > 0) {
            return Math.min(1, (double) layer.current() / layer.total());
        }
        return layer.status().endsWith("complete") || layer.status().equals("Already exists") ? 1 : -1;
    }

    void accept(ActionProgress.Layer layer) {
        if (!layer.equals(newest.get())) {
            newest.set(layer);
        }
    }
}
