package io.quayside.app.task;

import io.quayside.app.task.ActivityEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Work that is no deed on an engine: counting, writing files of this machine, starting a virtual machine. Whoever does
/// it tells how it goes. UI thread only.
public final class Chore implements Work {
    private final String title;
    private final Runnable cancel;
    private final Instant asked = Instant.now();
    private final ReadOnlyIntegerWrapper over = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private double fraction = -1;
    private Instant ended = Instant.MAX;

    /// @param cancel asks for its end, of which [#cancelled()] tells once it has come
    Chore(String title, Runnable cancel) {
        this.title = title;
        this.cancel = cancel;
    }

    /// @param part from 0 to 1; -1 while nobody can say
    /// @param words how far it is, other ones for another part: whoever shows both listens to these
    public void progress(double part, String words) {
        if (!state().isOver()) {
            fraction = part;
            message.set(words);
        }
    }

    /// It is done. Like the other two, nothing happens when it is over already.
    ///
    /// @param words what came of it; may be empty
    public void done(String words) {
        end(State.DONE, words);
    }

    /// @param why a sentence
    public void failed(String why) {
        end(State.FAILED, why);
    }

    public void cancelled() {
        end(State.CANCELLED, "");
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> parts() {
        return List.of(title);
    }

    @Override
    public Instant asked() {
        return asked;
    }

    @Override
    public ReadOnlyIntegerProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<String> messageProperty() {
        return message.getReadOnlyProperty();
    }

    @Override
    public Duration duration(Instant now) {
        return Duration.between(asked, ended.isBefore(now) ? ended : now);
    }

    @Override
    public double fraction() {
        return fraction;
    }

    @Override
    public void cancel() {
        if (!state().isOver()) {
            cancel.run();
        }
    }

    @Override
    public List<Failed> failures() {
        return state() == State.FAILED ? List.of(new Failed(parts(), message.get(), "")) : List.of();
    }

    /// Where it was begun it can be begun again, with whatever is chosen there.
    @Override
    public boolean canRetry() {
        return false;
    }

    @Override
    public void retryFailed() {}

    private void end(State how, String words) {
        if (!state().isOver()) {
            ended = Instant.now();
            message.set(words);
            over.set(1);
            state.set(how);
        }
    }
}
