package io.quayside.app.sample;

import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.Offer;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.DiskUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// Keeps what a model asked for.
public final class RecordedActions implements Actions {
    public final List<EngineAction> asked = new ArrayList<>();
    public @Nullable Offer offer;
    public final ObservableMap<String, EngineAction> underWay = FXCollections.observableHashMap();

    @Override
    public void run(List<? extends EngineAction> actions) {
        asked.addAll(actions);
    }

    @Override
    public void run(List<? extends EngineAction> actions, DiskUsage counted) {
        asked.addAll(actions);
    }

    @Override
    public void run(Offer next) {
        offer = next;
    }

    @Override
    public ActivityEntry start(EngineAction action, Consumer<ActionProgress> watcher) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ActivityEntry> start(List<? extends EngineAction> actions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ObservableMap<String, EngineAction> pending() {
        return underWay;
    }
}
