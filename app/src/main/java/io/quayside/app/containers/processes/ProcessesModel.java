package io.quayside.app.containers.processes;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Ticker;
import io.quayside.app.task.Background;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.FailureWords;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The processes of the container that somebody looks at, asked for again three seconds after each answer. UI thread
/// only.
final class ProcessesModel {
    /// Each question costs an engine a run of `ps` and one of the 256 events that it remembers.
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final CurrentEngine engine;
    private final Background background;
    private final Ticker ticker;
    private final ReadOnlyObjectWrapper<Processes> processes = new ReadOnlyObjectWrapper<>(new Processes.Asking());
    private @Nullable Container container;
    private @Nullable Subscription next;

    ProcessesModel(CurrentEngine engine, Background background, Ticker ticker) {
        this.engine = engine;
        this.background = background;
        this.ticker = ticker;
    }

    ReadOnlyObjectProperty<Processes> processesProperty() {
        return processes.getReadOnlyProperty();
    }

    /// The command that lists the same; empty while there is no engine.
    String command() {
        var current = engine.engine();
        return current == null || container == null
                ? ""
                : current.processesCommand(ContainerRef.of(container)).toString();
    }

    void look(Container now) {
        var before = container;
        if (now.equals(before)) {
            return;
        }
        container = now;
        var same = before != null && before.id().equals(now.id());
        if (now.state() != ContainerState.RUNNING && now.state() != ContainerState.PAUSED) {
            wait(null);
            processes.set(new Processes.NotRunning(now.state()));
        } else if (!same || !(processes.get() instanceof Processes.Listed)) {
            processes.set(new Processes.Asking());
            ask(now.id());
        }
    }

    /// Nobody looks any more: nothing is asked.
    void leave() {
        wait(null);
        container = null;
    }

    void again() {
        if (container != null) {
            processes.set(new Processes.Asking());
            ask(container.id());
        }
    }

    private void ask(String id) {
        var current = engine.engine();
        if (current != null) {
            wait(background.call(
                    () -> current.processes(id),
                    table -> answered(id, new Processes.Listed(table)),
                    failure -> answered(id, failed(failure))));
        }
    }

    private void answered(String id, Processes answer) {
        processes.set(answer);
        wait(ticker.after(PAUSE, () -> ask(id)));
    }

    private void wait(@Nullable Subscription now) {
        if (next != null) {
            next.close();
        }
        next = now;
    }

    private static Processes failed(Exception failure) {
        var words = FailureWords.of(failure);
        return new Processes.Failed(words.sentence(), words.advice());
    }
}
