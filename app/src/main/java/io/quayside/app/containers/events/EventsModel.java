package io.quayside.app.containers.events;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import io.quayside.engine.life.LifeListener;
import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.model.Subscription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// The events of the container that somebody looks at: those that the engine remembers, those that came while somebody
/// looked, and those that come. What was told once is kept as long as the window lives. UI thread only.
final class EventsModel {
    private static final int MOST_CONTAINERS = 50;
    private static final int MOST_EVENTS = 5000;
    private static final Comparator<ContainerEvent> ORDER = Comparator.comparing(ContainerEvent::time)
            .thenComparing(ContainerEvent::action)
            .thenComparing(event -> event.attributes().toString());

    private final CurrentEngine engine;
    private final UiThread ui;
    private final SequencedMap<String, TreeSet<ContainerEvent>> known = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private @Nullable Container container;
    private @Nullable Subscription feed;
    private List<String> healthCheck = List.of();
    private boolean answered;
    private Optional<EngineException> trouble = Optional.empty();

    EventsModel(CurrentEngine engine, UiThread ui) {
        this.engine = engine;
        this.ui = ui;
    }

    /// Counts the changes of what the other methods say.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Whether the engine has said what it remembers.
    boolean isAnswered() {
        return answered;
    }

    /// Why it does not say anything for now.
    Optional<EngineException> trouble() {
        return trouble;
    }

    /// Whose memory it is.
    EngineKind kind() {
        return engine.view().connection() instanceof ConnectionState.Connected connected
                ? connected.info().kind()
                : EngineKind.DOCKER;
    }

    /// The newest first.
    ///
    /// @param everything also what health checks do, and what comes of looking at the container
    List<ContainerEvent> events(boolean everything) {
        var all = known.getOrDefault(container == null ? "" : container.id(), new TreeSet<>(ORDER));
        var noise = new EventNoise(healthCheck, all);
        var shown = new ArrayList<ContainerEvent>();
        for (var event : all.descendingSet()) {
            if (everything || !noise.covers(event)) {
                shown.add(event);
            }
        }
        return shown;
    }

    void look(Container now, ContainerDetails details) {
        var other = container == null || !container.id().equals(now.id());
        container = now;
        healthCheck = details.health().test();
        if (other) {
            open(now);
        }
    }

    /// Nobody looks any more: the engine is not listened to for this.
    void leave() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
        container = null;
    }

    private void open(Container now) {
        if (feed != null) {
            feed.close();
        }
        answered = false;
        trouble = Optional.empty();
        var kept = known.remove(now.id());
        known.putLast(now.id(), kept == null ? new TreeSet<>(ORDER) : kept);
        if (known.size() > MOST_CONTAINERS) {
            known.pollFirstEntry();
        }
        var current = engine.engine();
        feed = current == null ? null : current.events(now, new Told(now.id()));
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    /// Takes what is told to the UI thread.
    private final class Told implements LifeListener {
        private final String id;

        private Told(String id) {
            this.id = id;
        }

        @Override
        public void remembered(List<ContainerEvent> events) {
            ui.later(() -> add(events));
        }

        @Override
        public void happened(ContainerEvent event) {
            ui.later(() -> add(List.of(event)));
        }

        @Override
        public void interrupted(EngineException why) {
            ui.later(() -> {
                if (isLookedAt()) {
                    trouble = Optional.of(why);
                    changed();
                }
            });
        }

        private void add(List<ContainerEvent> events) {
            var kept = known.get(id);
            if (kept == null) {
                return;
            }
            kept.addAll(events);
            while (kept.size() > MOST_EVENTS) {
                kept.pollFirst();
            }
            if (isLookedAt()) {
                answered = true;
                trouble = Optional.empty();
                changed();
            }
        }

        private boolean isLookedAt() {
            return container != null && container.id().equals(id);
        }
    }
}
