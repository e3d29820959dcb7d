package io.quayside.app.task;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Inquiry;
import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.DisconnectNetwork;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.KillContainer;
import io.quayside.engine.action.PauseContainer;
import io.quayside.engine.action.RestartContainer;
import io.quayside.engine.action.StopContainer;
import io.quayside.engine.model.DiskUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.ObservableMap;

/// Runs deeds: those on one object one after the other, others side by side, few at a time. UI thread only; the work is
/// done on virtual threads.
public final class ActionRunner implements Actions {
    private final CurrentEngine current;
    private final UiThread ui;
    private final Texts texts;
    private final ActionTitles titles;
    private final ActivityLog log;
    private final Confirmer confirmer;
    private final Notifications notifications;
    private final Predicate<String> pinned;
    private final Lanes lanes = new Lanes();
    private final Undos undos;

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
        this.undos = new Undos(
                current,
                new BackgroundTasks(ui),
                texts,
                notifications,
                (engine, deeds) -> begin(engine, deeds, sign -> {}, false));
    }

    /// What was done and can be taken back.
    public Undos undos() {
        return undos;
    }

    @Override
    public void run(List<? extends EngineAction> actions) {
        if (actions.stream().noneMatch(EngineAction::writesFiles)) {
            run(actions, this::together);
            return;
        }
        var picture = current.view().snapshot();
        var looked = new Inquiry<Map<EngineAction, Consequences>>(ui);
        looked.answerProperty().subscribe(known -> {
            if (known != null) {
                run(actions, deeds -> together(deeds, it -> known.getOrDefault(it, new Consequences(List.of()))));
            }
        });
        looked.ask(() -> actions.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), it -> it.consequences(picture))));
    }

    @Override
    public void run(List<? extends EngineAction> actions, DiskUsage counted) {
        run(actions, deeds -> {
            var picture = current.view().snapshot().with(counted);
            return together(deeds, deed -> deed.consequences(picture));
        });
    }

    private void run(
            List<? extends EngineAction> actions, Function<List<? extends EngineAction>, Consequences> consequences) {
        if (actions.isEmpty()) {
            return;
        }
        if (consequences.apply(actions).destroys()
                || (actions.size() > 1 && actions.stream().anyMatch(ActionRunner::interrupts))) {
            run(new Offer(List.of(), ignored -> actions), consequences);
        } else {
            onEngine(engine -> begin(engine, actions, sign -> {}, true));
        }
    }

    @Override
    public void run(Offer offer) {
        run(offer, this::together);
    }

    private void run(Offer offer, Function<List<? extends EngineAction>, Consequences> consequences) {
        onEngine(engine -> {
            var picture = current.view().snapshot();
            var spared = new TreeSet<String>();
            var sparing = new Offer(
                    offer.options(),
                    ticked -> {
                        var left = Spared.of(offer.deeds().apply(ticked), offer.found(), picture, pinned);
                        // Asked again whenever an option is ticked: only the last answer counts.
                        spared.clear();
                        spared.addAll(left.names());
                        return left.actions();
                    },
                    offer.found(),
                    () -> Set.copyOf(spared));
            // Whatever is ticked, nothing is left: there is nothing to ask.
            if (sparing.deeds().apply(all(offer)).isEmpty()) {
                tellSpared(spared);
                return;
            }
            confirmer.ask(sparing, consequences, chosen -> {
                tellSpared(spared);
                begin(engine, chosen, sign -> {}, true);
            });
        });
    }

    @Override
    public ActivityEntry start(EngineAction action, Consumer<ActionProgress> watcher) {
        return start(List.of(action), watcher).getFirst();
    }

    @Override
    public List<ActivityEntry> start(List<? extends EngineAction> actions) {
        return start(actions, sign -> {});
    }

    private List<ActivityEntry> start(List<? extends EngineAction> actions, Consumer<ActionProgress> watcher) {
        var engine = current.engine();
        return engine == null
                ? actions.stream().map(this::withoutEngine).toList()
                : begin(engine, actions, watcher, true);
    }

    private ActivityEntry withoutEngine(EngineAction action) {
        var entry = new ActivityEntry(action, titles.of(action), Instant.now(), () -> {});
        entry.end(State.FAILED, texts.get("task.no-engine"), Instant.now());
        log.add(entry);
        return entry;
    }

    /// Whether it stops something in its work: of one, a person has just said so; of several, each is named first.
    private static boolean interrupts(EngineAction action) {
        return switch (action) {
            case StopContainer it -> true;
            case RestartContainer it -> true;
            case PauseContainer it -> true;
            case KillContainer it -> true;
            case DisconnectNetwork it -> true;
            default -> false;
        };
    }

    private static Set<String> all(Offer offer) {
        return offer.options().stream().map(Offer.Option::id).collect(Collectors.toSet());
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
        return lanes.pending();
    }

    private Consequences together(List<? extends EngineAction> actions) {
        var picture = current.view().snapshot();
        return together(actions, action -> action.consequences(picture));
    }

    private static Consequences together(
            List<? extends EngineAction> actions, Function<EngineAction, Consequences> consequences) {
        return new Consequences(actions.stream()
                .flatMap(action -> consequences.apply(action).effects().stream())
                .distinct()
                .toList());
    }

    private List<ActivityEntry> begin(
            Engine engine, List<? extends EngineAction> actions, Consumer<ActionProgress> watcher, boolean undoable) {
        if (actions.isEmpty()) {
            return List.of();
        }
        var batch = new Batch(lanes);
        var works = new ArrayList<Work>(1);
        var deeds = actions.stream()
                .map(action -> new Deed(
                        action,
                        titles.of(action),
                        engine,
                        ui,
                        watcher,
                        undoable,
                        (deed, outcome) -> ended(engine, deed, outcome, batch, works.getFirst())))
                .toList();
        var entries = deeds.stream().map(Deed::entry).toList();
        entries.forEach(log::add);
        var work = new DeedsWork(titles.of(actions), entries, () -> again(engine, entries));
        works.add(work);
        log.add(work);
        batch.begin(deeds);
        return entries;
    }

    private void again(Engine engine, List<ActivityEntry> entries) {
        if (current.engine() == engine) {
            run(entries.stream()
                    .filter(entry -> entry.state() == State.FAILED)
                    .map(ActivityEntry::action)
                    .toList());
        } else {
            notifications.show(Notice.warning(texts.get("task.other-engine"), texts.get("task.other-engine.advice")));
        }
    }

    private void ended(Engine engine, Deed deed, Deed.Outcome outcome, Batch batch, Work work) {
        var entry = deed.entry();
        switch (outcome) {
            case Deed.Outcome.Done done -> {
                entry.done(done.result(), String.join(" ", done.result().warnings()), Instant.now());
                done.reversal().ifPresent(it -> batch.add(deed.action(), it));
            }
            case Deed.Outcome.Cancelled ignored -> entry.end(State.CANCELLED, "", Instant.now());
            case Deed.Outcome.Failed failed -> {
                var failure = Failure.of(failed.why(), texts);
                entry.failed(failed.why(), failure, Instant.now());
                batch.failures().add(titles.failure(deed.action()), failure);
            }
        }
        if (batch.ended(deed)) {
            batch.failures().notice(work, texts).ifPresent(notifications::show);
            batch.offer(undos, engine);
        }
    }
}
