package io.quayside.app.containers.charts;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.engine.Engine;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.stats.StatsFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures one container once a second while somebody looks at its charts. UI thread only.
final class ChartsModel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CurrentEngine engine;
    private final UsageHistory history;
    private final InstantSource clock;
    private @Nullable Engine measured;
    private @Nullable StatsFeed feed;
    private @Nullable Container container;
    private long since;

    ChartsModel(CurrentEngine engine, UsageHistory history, InstantSource clock) {
        this.engine = engine;
        this.history = history;
        this.clock = clock;
    }

    /// Why there may be nothing new.
    enum Condition {
        MEASURED,
        /// Nothing can be measured.
        NOT_RUNNING,
        /// The engine says nothing of what it uses.
        SILENT
    }

    void look(Container now) {
        if (container == null || !container.id().equals(now.id())) {
            since = clock.millis();
        }
        container = now;
        var current = engine.engine();
        if (current != measured) {
            leave();
            container = now;
            measured = current;
        }
        if (feed == null && current != null) {
            feed = current.stats(history::accept);
        }
        if (feed != null) {
            feed.watch(runs() ? Set.of(now.id()) : Set.of());
        }
    }

    /// Nobody looks any more: nothing is measured for the charts.
    void leave() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
        measured = null;
        container = null;
    }

    UsageHistory.View view() {
        return container == null ? UsageHistory.View.NOTHING : history.of(container.id());
    }

    Condition condition() {
        if (!runs()) {
            return Condition.NOT_RUNNING;
        }
        var points = view().points();
        var last = Math.max(since, points.isEmpty() ? 0 : points.getLast().time());
        return clock.millis() - last > PATIENCE.toMillis() ? Condition.SILENT : Condition.MEASURED;
    }

    private boolean runs() {
        return container != null
                && (container.state() == ContainerState.RUNNING || container.state() == ContainerState.PAUSED);
    }
}
