package io.quayside.app.engines;

import io.quayside.app.fx.Ticker;
import io.quayside.app.fx.UiThread;
import io.quayside.app.task.Background;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import io.quayside.engine.setup.Check;
import io.quayside.engine.setup.CommandLine;
import io.quayside.engine.setup.Machine;
import io.quayside.engine.setup.Preflight;
import io.quayside.engine.setup.Proposal;
import io.quayside.engine.setup.Proposals;
import io.quayside.engine.setup.SetupRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What this machine lacks and what would give it an engine. UI thread only.
public final class SetupModel {
    private static final int LINES = 200;
    /// A service that was started may open its socket seconds later.
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration LATE = Duration.ofSeconds(16);

    private final Background background;
    private final UiThread ui;
    private final Ticker ticker;
    private final Callable<Machine> facts;
    private final Runnable look;
    private final ObservableList<Check> checks = FXCollections.observableArrayList();
    private final ObservableList<Proposal> proposals = FXCollections.observableArrayList();
    private final ObservableList<String> output = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable Machine machine;
    private @Nullable Subscription work;
    private @Nullable Subscription again;

    /// @param facts what the machine is; blocks
    /// @param look called when there may be an engine now
    public SetupModel(Background background, UiThread ui, Ticker ticker, Callable<Machine> facts, Runnable look) {
        this.background = background;
        this.ui = ui;
        this.ticker = ticker;
        this.facts = facts;
        this.look = look;
    }

    public ObservableList<Check> checks() {
        return checks;
    }

    /// Those that are commands, and the connection to another machine; the VM has a model of its own.
    public ObservableList<Proposal> proposals() {
        return proposals;
    }

    /// What the commands have printed, the newest last.
    public ObservableList<String> output() {
        return output;
    }

    /// What is being done; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Proposal> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why the last one failed; empty when it did not.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Finds out anew what this machine is, and forgets what has failed.
    public void look() {
        if (running.get() == null) {
            failure.set("");
        }
        findOut();
    }

    private void findOut() {
        background.call(
                facts, this::known, why -> failure.set(FailureWords.of(why).onTwoLines()));
    }

    private void known(Machine found) {
        machine = found;
        checks.setAll(Preflight.of(found));
        proposals.setAll(Proposals.of(found, false));
    }

    /// Whether these commands can be run from here, or have to be typed in a terminal.
    public boolean canRun(List<CommandLine> commands) {
        return machine != null
                && (SetupRun.on(machine) != null || commands.stream().noneMatch(CommandLine::elevated));
    }

    /// Runs them in turn; then engines are looked for.
    public void run(Proposal proposal, List<CommandLine> commands) {
        if (running.get() != null || machine == null) {
            return;
        }
        var elevated = SetupRun.on(machine);
        var run = elevated == null ? new SetupRun(List.of()) : elevated;
        if (again != null) {
            again.close();
        }
        running.set(proposal);
        failure.set("");
        output.clear();
        work = background.call(
                () -> {
                    try {
                        run.run(commands, line -> ui.later(() -> heard(line)));
                    } catch (EngineException.Cancelled e) {
                        // It was this model that has cancelled it, and no longer waits for it.
                        ui.later(() -> cancelled(e));
                    }
                    return true;
                },
                done -> {
                    running.set(null);
                    lookFrom(SOON);
                },
                this::failed);
    }

    /// Looks now and, after pauses that double, some times more.
    private void lookFrom(Duration pause) {
        look.run();
        look();
        again = pause.compareTo(LATE) > 0 ? null : ticker.after(pause, () -> lookFrom(pause.multipliedBy(2)));
    }

    private void cancelled(Exception why) {
        if (running.get() == null) {
            failed(why);
        }
    }

    private void heard(String line) {
        if (output.size() == LINES) {
            output.removeFirst();
        }
        output.add(line);
    }

    /// Ends what runs.
    public void cancel() {
        if (work != null) {
            work.close();
            work = null;
            running.set(null);
        }
    }

    private void failed(Exception why) {
        running.set(null);
        failure.set(FailureWords.of(why).onTwoLines());
        // Some of it may have been done.
        findOut();
    }
}
