package io.quayside.app.task;

import io.quayside.app.fx.Coalescer;
import io.quayside.app.fx.UiThread;
import io.quayside.app.ui.Figures;
import io.quayside.engine.Engine;
import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.ActionResult;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.EngineException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One action on its way: waits for its turn, runs on a virtual thread, and tells its entry. UI thread only, but for
/// the work itself.
final class Deed {
    private static final Logger LOG = LoggerFactory.getLogger(Deed.class);
    private static final Duration PROGRESS_INTERVAL = Duration.ofMillis(100);

    private final EngineAction action;
    private final Engine engine;
    private final UiThread ui;
    private final ActivityEntry entry;
    private final Coalescer<Progress> progress;
    private final Consumer<ActionProgress> watcher;
    private final BiConsumer<Deed, Outcome> onEnd;
    private final boolean undoable;
    private @Nullable Thread worker;
    private boolean cancelled;

    /// @param onEnd called once, on the UI thread, with what came of it
    /// @param watcher gets every sign of life, on the working thread
    /// @param undoable whether to find out how it is taken back
    Deed(
            EngineAction action,
            String title,
            Engine engine,
            UiThread ui,
            Consumer<ActionProgress> watcher,
            boolean undoable,
            BiConsumer<Deed, Outcome> onEnd) {
        this.watcher = watcher;
        this.action = action;
        this.engine = engine;
        this.ui = ui;
        this.onEnd = onEnd;
        this.undoable = undoable;
        this.entry = new ActivityEntry(action, title, Instant.now(), this::cancel);
        this.progress =
                new Coalescer<>(ui, PROGRESS_INTERVAL, it -> entry.progress(it.layers(), it.bytes(), it.message()));
    }

    /// What came of a deed.
    sealed interface Outcome {
        record Done(ActionResult result, Optional<Reversal> reversal) implements Outcome {}

        record Failed(Exception why) implements Outcome {}

        record Cancelled() implements Outcome {}
    }

    private record Progress(Map<String, ActionProgress.Layer> layers, ActionProgress.Bytes bytes, String message) {}

    EngineAction action() {
        return action;
    }

    ActivityEntry entry() {
        return entry;
    }

    /// Runs it, or ends it at once when it was cancelled while it waited.
    void start(Semaphore permits) {
        if (cancelled) {
            end(new Outcome.Cancelled());
            return;
        }
        worker = Thread.ofVirtual().name("deed").start(() -> {
            var outcome = perform(permits);
            ui.later(() -> end(outcome));
        });
    }

    private void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        } else {
            entry.end(ActivityEntry.State.CANCELLED, "", Instant.now());
        }
    }

    private Outcome perform(Semaphore permits) {
        try {
            permits.acquire();
            try {
                ui.later(() -> entry.begin(Instant.now()));
                var before = undoable ? Reversal.note(engine, action) : Reversal.Before.NOTHING;
                return new Outcome.Done(engine.run(action, new Gatherer()::accept), after(before));
            } finally {
                permits.release();
            }
        } catch (InterruptedException | EngineException.Cancelled e) {
            return new Outcome.Cancelled();
        } catch (Exception e) {
            return new Outcome.Failed(e);
        }
    }

    // The deed is done, whatever becomes of this.
    private Optional<Reversal> after(Reversal.Before before) {
        try {
            return before.after(engine);
        } catch (RuntimeException e) {
            LOG.info("It is not known how to take back {}", action.command(), e);
            return Optional.empty();
        }
    }

    private void end(Outcome outcome) {
        onEnd.accept(this, outcome);
    }

    /// Puts together what the engine says, on the working thread.
    private final class Gatherer {
        private final Map<String, ActionProgress.Layer> layers = new LinkedHashMap<>();
        private ActionProgress.Bytes gone = new ActionProgress.Bytes(0, 0);
        private String message = "";

        void accept(ActionProgress sign) {
            watcher.accept(sign);
            switch (sign) {
                case ActionProgress.Layer layer -> layers.put(layer.layer(), layer);
                case ActionProgress.Message words -> message = words.text();
                case ActionProgress.Step step -> message = step.number() + "/" + step.of() + " " + step.instruction();
                case ActionProgress.StepCached cached -> {}
                case ActionProgress.StepDone done -> {}
                case ActionProgress.Output output -> message = output.line();
                case ActionProgress.Bytes bytes -> {
                    gone = bytes;
                    message = Figures.size(bytes.done())
                            + (bytes.total() == 0 ? "" : " / " + Figures.size(bytes.total()));
                }
            }
            progress.offer(new Progress(new LinkedHashMap<>(layers), gone, message));
        }
    }
}
