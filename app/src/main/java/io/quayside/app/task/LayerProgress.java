package io.quayside.app.task;

import io.quayside.engine.action.ActionProgress;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How far one layer of a pull or a push is. UI thread only.
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
        if (isOver(layer.status())) {
            return 1;
        }
        return layer.total() > 0 ? Math.min(1, (double) layer.current() / layer.total()) : -1;
    }

    // The words are those of the engine: moby, distribution/pull_v2.go and push_v2.go.
    private static boolean isOver(String status) {
        return status.endsWith("complete")
                || status.endsWith("lready exists")
                || status.equals("Pushed")
                || status.startsWith("Mounted from");
    }

    // Engines say how large a layer is only while it moves.
    void accept(ActionProgress.Layer layer) {
        var size = Math.max(layer.total(), newest.get().total());
        var whole = new ActionProgress.Layer(layer.layer(), layer.status(), layer.current(), size);
        if (!whole.equals(newest.get())) {
            newest.set(whole);
        }
    }
}
