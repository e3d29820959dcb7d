package io.quayside.app.fx;

import io.quayside.engine.Engine;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.live.EngineView;
import io.quayside.engine.model.EngineSnapshot;
import io.quayside.engine.model.Subscription;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The engine that the window shows, as properties that change on the UI thread, at most once a frame. UI thread only.
public final class CurrentEngine {
    private static final EngineView NOTHING =
            new EngineView(0, EngineSnapshot.EMPTY, new ConnectionState.Connecting(Instant.EPOCH));

    private final UiThread ui;
    private final ReadOnlyObjectWrapper<@Nullable Engine> engine = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<EngineView> view = new ReadOnlyObjectWrapper<>(NOTHING);
    private @Nullable Subscription subscription;

    public CurrentEngine(UiThread ui) {
        this.ui = ui;
    }

    /// The engine; null while none has been chosen.
    public ReadOnlyObjectProperty<@Nullable Engine> engineProperty() {
        return engine.getReadOnlyProperty();
    }

    public @Nullable Engine engine() {
        return engine.get();
    }

    /// The engine's newest view; an empty picture, connecting, while there is no engine.
    public ReadOnlyObjectProperty<EngineView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public EngineView view() {
        return view.get();
    }

    /// Shows another engine, or none. The one before is not closed.
    public void show(@Nullable Engine next) {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        view.set(next == null ? NOTHING : next.view());
        engine.set(next);
        if (next != null) {
            var coalescer = new Coalescer<EngineView>(ui, newest -> accept(next, newest));
            subscription = next.subscribe(coalescer::offer);
        }
    }

    // A delivery may still be on its way when another engine is shown.
    private void accept(Engine from, EngineView newest) {
        if (engine.get() == from && newest.version() >= view.get().version()) {
            view.set(newest);
        }
    }
}
