package io.quayside.app.engines;

import io.quayside.app.fx.UiThread;
import io.quayside.app.i18n.Texts;
import io.quayside.app.task.Background;
import io.quayside.app.task.Chore;
import io.quayside.app.task.Chores;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.vm.Availability;
import io.quayside.engine.vm.VmBackend;
import io.quayside.engine.vm.VmSettings;
import io.quayside.engine.vm.VmState;
import io.quayside.engine.vm.VmStep;
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

/// Quayside's own virtual machine, as one person sees it. UI thread only; everything that it asks and does blocks, and
/// is done elsewhere.
public final class VmModel {
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
    private boolean cancelled;

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

    /// Ends a start or stop that goes on; it is under way until it has cleared up behind itself.
    public void cancel() {
        if (work != null) {
            cancelled = true;
            work.close();
            work = null;
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
        cancelled = false;
        chore = task.isEmpty() ? null : chores.begin(task, this::cancel);
        failure.set("");
        steps.clear();
        work = background.call(
                () -> {
                    try {
                        return deed.call();
                    } finally {
                        // Of what was cancelled nothing else is told.
                        ui.later(this::ended);
                    }
                },
                done -> end(it -> it.done("")),
                why -> {
                    failed(why);
                    end(it -> it.failed(failure.get()));
                });
    }

    private void step(VmStep step) {
        ui.later(() -> {
            steps.add(step);
            if (chore == null) {
                chore = chores.begin(texts.get("engines.vm.task.start"), this::cancel);
            }
            chore.progress(-1, step.name());
        });
    }

    private void end(Consumer<Chore> how) {
        if (chore != null) {
            how.accept(chore);
            chore = null;
        }
    }

    private void ended() {
        if (cancelled) {
            end(Chore::cancelled);
        }
        busy.set(false);
        refresh();
        look.run();
    }

    private void failed(Exception why) {
        failure.set(FailureWords.of(why));
    }
}
