package io.quayside.app.task;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.ContainerAction;
import io.quayside.engine.action.ContainerCreation;
import io.quayside.engine.action.CreateVolume;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImportImage;
import io.quayside.engine.action.LoadImages;
import io.quayside.engine.action.NetworkAction;
import io.quayside.engine.action.PruneAction;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.action.RemoveImage;
import io.quayside.engine.action.RemoveVolume;
import io.quayside.engine.action.SaveImages;
import io.quayside.engine.action.SaveVolume;
import io.quayside.engine.action.TagImage;
import io.quayside.engine.action.WaitContainer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Runs deeds: those on one object one after the other, others side by side, four at a time on containers. UI thread
/// only; the work is done on virtual threads.
public final class ActionRunner implements Actions {
    private static final int SIDE_BY_SIDE = 4;

    private final CurrentEngine current;
    private final UiThread ui;
    private final Texts texts;
    private final ActionTitles titles;
    private final ActivityLog log;
    private final Confirmer confirmer;
    private final Notifications notifications;
    private final Predicate<String> pinned;
    private final Semaphore containerPermits = new Semaphore(SIDE_BY_SIDE);
    private final Map<String, Deque<Deed>> lanes = new HashMap<>();
    private final Map<Deed, Batch> batches = new HashMap<>();
    private final ObservableMap<String, EngineAction> pending = FXCollections.observableHashMap();
    private final ObservableMap<String, EngineAction> readOnlyPending =
            FXCollections.unmodifiableObservableMap(pending);

    /// With nothing pinned.
    public ActionRunner(
            CurrentEngine current,
            UiThread ui,
            Texts texts,
            ActivityLog log,
            Confirmer confirmer,
            Notifications notifications) {
        this(current, ui, texts, log, confirmer, notifications, key -> false);
    }

    /// @param pinned whether the object of a [PinKey] stays when many are removed at once
    public ActionRunner(
            CurrentEngine current,
            UiThread ui,
            Texts texts,
            ActivityLog log,
            Confirmer confirmer,
            Notifications notifications,
            Predicate<String> pinned) {
        this.pinned = pinned;
        this.current = current;
        this.ui = ui;
        this.texts = texts;
        this.titles = new ActionTitles(texts);
        this.log = log;
        this.confirmer = confirmer;
        this.notifications = notifications;
    }

    @Override
    public void run(List<? extends EngineAction> actions) {
        if (actions.isEmpty()) {
            return;
        }
        if (together(actions).destroys()) {
            run(new Offer(List.of(), ignored -> actions));
        } else {
            onEngine(engine -> begin(engine, actions, sign -> {}));
        }
    }

    @Override
    public void run(Offer offer) {
        onEngine(engine -> {
            var picture = current.view().snapshot();
            var spared = new TreeSet<String>();
            var sparing = new Offer(offer.options(), ticked -> {
                var left = Spared.of(offer.deeds().apply(ticked), picture, pinned);
                // Asked again whenever an option is ticked: only the last answer counts.
                spared.clear();
                spared.addAll(left.names());
                return left.actions();
            });
            if (sparing.deeds().apply(ticked(offer)).isEmpty() && !spared.isEmpty()) {
                tellSpared(spared);
                return;
            }
            confirmer.ask(sparing, this::together, chosen -> {
                tellSpared(spared);
                begin(engine, chosen, sign -> {});
            });
        });
    }

    @Override
    public ActivityEntry start(EngineAction action, Consumer<ActionProgress> watcher) {
        var engine = current.engine();
        if (engine == null) {
            var entry = new ActivityEntry(action, titles.of(action), Instant.now(), () -> {});
            entry.end(State.FAILED, texts.get("task.no-engine"), Instant.now());
            log.add(entry);
            return entry;
        }
        return begin(engine, List.of(action), watcher).getFirst();
    }

    private static Set<String> ticked(Offer offer) {
        return offer.options().stream()
                .filter(Offer.Option::ticked)
                .map(Offer.Option::id)
                .collect(Collectors.toSet());
    }

    private void tellSpared(Set<String> names) {
        if (!names.isEmpty()) {
            notifications.show(Notice.info(texts.get("task.spared", String.join(", ", names))));
        }
    }

    private void onEngine(Consumer<Engine> work) {
        var engine = current.engine();
        if (engine == null) {
            notifications.show(Notice.warning(texts.get("task.no-engine"), texts.get("task.no-engine.advice")));
        } else {
            work.accept(engine);
        }
    }

    @Override
    public ObservableMap<String, EngineAction> pending() {
        return readOnlyPending;
    }

    private Consequences together(List<? extends EngineAction> actions) {
        var picture = current.view().snapshot();
        return new Consequences(actions.stream()
                .flatMap(action -> action.consequences(picture).effects().stream())
                .distinct()
                .toList());
    }

    private List<ActivityEntry> begin(
            Engine engine, List<? extends EngineAction> actions, Consumer<ActionProgress> watcher) {
        var batch = new Batch(actions.size());
        var entries = new ArrayList<ActivityEntry>();
        for (var action : actions) {
            var deed = new Deed(action, titles.of(action), engine, ui, watcher, this::ended);
            batches.put(deed, batch);
            log.add(deed.entry());
            entries.add(deed.entry());
            var key = key(action);
            var lane = lanes.computeIfAbsent(key, it -> new ArrayDeque<>());
            lane.add(deed);
            if (lane.size() == 1) {
                start(key, deed);
            }
        }
        return entries;
    }

    private void start(String key, Deed deed) {
        pending.put(key, deed.action());
        boolean isWork = deed.action() instanceof ContainerAction && !(deed.action() instanceof WaitContainer);
        deed.start(isWork ? containerPermits : new Semaphore(1));
    }

    private void ended(Deed deed, Deed.Outcome outcome) {
        var batch = batches.remove(deed);
        var entry = deed.entry();
        switch (outcome) {
            case Deed.Outcome.Done done ->
                entry.done(done.result(), String.join(" ", done.result().warnings()), Instant.now());
            case Deed.Outcome.Cancelled ignored -> entry.end(State.CANCELLED, "", Instant.now());
            case Deed.Outcome.Failed failed -> {
                var failure = Failure.of(failed.why(), texts);
                entry.failed(failed.why(), failure.sentence(), Instant.now());
                if (batch != null) {
                    batch.failures.add(titles.failure(deed.action()), failure);
                }
            }
        }
        if (batch != null && --batch.open == 0) {
            batch.failures.notice(texts).ifPresent(notifications::show);
        }
        next(key(deed.action()), deed);
    }

    private void next(String key, Deed finished) {
        var lane = lanes.get(key);
        if (lane == null) {
            return;
        }
        lane.remove(finished);
        var following = lane.peek();
        if (following == null) {
            lanes.remove(key);
            pending.remove(key);
        } else {
            start(key, following);
        }
    }

    private static String key(EngineAction action) {
        return switch (action) {
            // Whatever else is done to that container goes on meanwhile, and may be what is waited for.
            case WaitContainer it -> "wait " + System.identityHashCode(it);
            case ContainerAction it -> it.container().id();
            case PullImage it -> it.image().toString();
            case PushImage it -> it.image().toString();
            case BuildImage it -> it.shownAs();
            case TagImage it -> it.imageId();
            case RemoveImage it -> it.imageId();
            case RemoveVolume it -> "volume " + it.name();
            case SaveVolume it -> "volume " + it.name();
            case NetworkAction it -> "network " + it.network();
            // An engine refuses a second one of a kind while the first goes on.
            case PruneAction it -> "prune";
            // Nothing that exists yet: each in a lane of its own.
            case ContainerCreation it -> "run " + System.identityHashCode(it);
            case CreateVolume it -> "create " + System.identityHashCode(it);
            case SaveImages it -> "save " + System.identityHashCode(it);
            case LoadImages it -> "load " + System.identityHashCode(it);
            case ImportImage it -> "import " + System.identityHashCode(it);
        };
    }

    /// Deeds that were asked for together: their failures are told together.
    private static final class Batch {
        private final Failures failures = new Failures();
        private int open;

        Batch(int size) {
            open = size;
        }
    }
}
