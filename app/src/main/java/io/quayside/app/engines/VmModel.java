package io.quayside.app.engines;

import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Background;
import io.quayside.app.task.Chore;
import io.quayside.app.task.Chores;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Quayside's own virtual machine, as one person sees it. UI thread only; everything that it asks and does blocks, and
/// is done elsewhere.
public final class VmModel {
    private static final Logger LOG = LoggerFactory.getLogger(VmModel.class);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Background background;
    private final UiThread ui;
    private final VmBackend backend;
    private final Chores chores;
    private final Texts texts;
    private final Runnable look;
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ObservableList<VmStep> steps = FXCollections.observableArrayList();
    private @Nullable Subscription work;
    private @Nullable Chore chore;

    /// What was found out last.
    ///
    /// @param settings null when there is no VM
    public record Known(
            Availability availability,
            VmState state,
            @Nullable VmSettings settings) {}

    /// @param chores where starts and stops are listed
    /// @param look called when there may be an engine now, or none any more
    public VmModel(Background background, UiThread ui, VmBackend backend, Chores chores, Texts texts, Runnable look) {
        this.background = background;
        this.ui = ui;
        this.backend = backend;
        this.chores = chores;
        this.texts = texts;
        this.look = look;
    }

    public String kind() {
        return backend.kind().label();
    }

    /// Null until it was asked once.
    public ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether something is being done with it.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the last deed failed; empty when it did not.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Of the start that goes on, or of the last one.
    public ObservableList<VmStep> steps() {
        return steps;
    }

    /// Takes up a VM that runs from before, or starts one that is to start with Quayside.
    public void begin() {
        perform("", () -> {
            var settings = backend.settings();
            if (settings.isPresent() && !backend.attach() && settings.get().autoStart()) {
                // Before the first step: a start may fail before it has one.
                ui.later(this::listStart);
                backend.start(this::step);
            }
            return true;
        });
    }

    /// Asks anew what is the case, unless something goes on.
    public void refresh() {
        if (!busy.get()) {
            background.call(this::ask, known::set, this::failed);
        }
    }

    private Known ask() {
        return new Known(
                backend.availability(), backend.state(), backend.settings().orElse(null));
    }

    /// Makes it if there is none, and starts it.
    public void start() {
        perform(texts.get("engines.vm.task.start"), () -> {
            if (backend.state() instanceof VmState.Absent) {
                backend.create(VmSettings.USUAL);
            }
            backend.start(this::step);
            return true;
        });
    }

    public void stop() {
        perform(texts.get("engines.vm.task.stop"), () -> {
            backend.stop(GRACE);
            return true;
        });
    }

    /// Other settings, which count from the next start on.
    public void change(VmSettings settings) {
        perform(texts.get("engines.vm.task.change"), () -> {
            backend.change(settings);
            return true;
        });
    }

    /// What would be destroyed with it, in sentences.
    public void lostByRemoval(Consumer<List<String>> told) {
        background.call(backend::lostByReset, told, this::failed);
    }

    public void remove() {
        perform(texts.get("engines.vm.task.remove"), () -> {
            backend.remove();
            return true;
        });
    }

    /// Asks what goes on to end. It is under way until it has cleared up behind itself; if it was done by then, that
    /// is what is told.
    public void cancel() {
        if (work != null) {
            work.close();
        }
    }

    /// Lets go of the VM, which runs on unless it is set otherwise; blocks: not for the UI thread.
    public void close() {
        backend.close();
    }

    /// @param task as the list of tasks names it; empty for what becomes a task when it proves to be a start
    private void perform(String task, Callable<Boolean> deed) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        chore = task.isEmpty() ? null : chores.begin(task, this::cancel);
        failure.set("");
        steps.clear();
        work = background.call(
                () -> {
                    var why = failureOf(deed);
                    // Told from here, as nothing is handed over any more of what was cancelled.
                    ui.later(() -> ended(why));
                    return true;
                },
                done -> {},
                this::failed);
    }

    private static @Nullable Exception failureOf(Callable<Boolean> deed) {
        try {
            deed.call();
            return null;
        } catch (Exception e) {
            return e;
        } catch (Error e) {
            LOG.error("What was done with the virtual machine broke down", e);
            return new IllegalStateException(e);
        }
    }

    private void step(VmStep step) {
        ui.later(() -> {
            steps.add(step);
            if (chore != null) {
                chore.progress(-1, step.name());
            }
        });
    }

    private void listStart() {
        chore = chores.begin(texts.get("engines.vm.task.start"), this::cancel);
    }

    private void end(Consumer<Chore> how) {
        if (chore != null) {
            how.accept(chore);
            chore = null;
        }
    }

    /// All that the end of a deed changes, at once: whatever comes next is of the next deed.
    private void ended(@Nullable Exception why) {
        work = null;
        if (why == null) {
            end(it -> it.done(""));
        } else if (isInterruption(why)) {
            end(Chore::cancelled);
        } else {
            failed(why);
            end(it -> it.failed(failure.get()));
        }
        busy.set(false);
        refresh();
        look.run();
    }

    /// Whether a deed ended because it was cancelled. What waits and what reads say it in their own ways, and others
    /// wrap it; a time-out is none.
    private static boolean isInterruption(Exception why) {
        for (Throwable at = why; at != null; at = at.getCause()) {
            if (at instanceof EngineException.Cancelled
                    || at instanceof InterruptedException
                    || at instanceof ClosedByInterruptException) {
                return true;
            }
        }
        return false;
    }

    private void failed(Exception why) {
        failure.set(FailureWords.of(why).onTwoLines());
    }
}
