package io.quayside.app.task;

import io.quayside.app.task.ActivityEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Deeds that were asked for together, as one piece of work: one progress, one way to cancel, one list of what failed.
/// All that it says is counted from the entries of its deeds. UI thread only.
public final class Work {
    private final String title;
    private final List<ActivityEntry> entries;
    private final Runnable again;
    private final ReadOnlyIntegerWrapper over = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private Instant ended = Instant.MAX;

    /// @param entries at least one
    /// @param again does those once more that failed
    Work(String title, List<ActivityEntry> entries, Runnable again) {
        this.title = title;
        this.entries = List.copyOf(entries);
        this.again = again;
        this.entries.forEach(entry -> entry.stateProperty().subscribe(this::count));
        count();
    }

    /// A reason and the deeds that failed for it.
    ///
    /// @param titles "Stop web"
    /// @param why a sentence
    public record Failed(List<String> titles, String why) {}

    public String title() {
        return title;
    }

    public List<ActivityEntry> entries() {
        return entries;
    }

    public Instant asked() {
        return entries.getFirst().asked();
    }

    /// How many of them are over, however they ended.
    public ReadOnlyIntegerProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    /// Over once all are: failed if any failed, else cancelled if any was.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// How long it has gone on until `now`, or went on.
    public Duration duration(Instant now) {
        return Duration.between(asked(), ended.isBefore(now) ? ended : now);
    }

    /// From 0 to 1: how many are over, and of a single one how much of it is done; -1 while nobody can say.
    public double fraction() {
        return entries.size() == 1 ? entries.getFirst().fraction() : (double) over.get() / entries.size();
    }

    /// Asks for the end of all that wait or run.
    public void cancel() {
        entries.forEach(ActivityEntry::cancel);
    }

    /// What failed, by the reason: one that all of them have is said once.
    public List<Failed> failures() {
        SequencedMap<String, List<String>> byReason = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.state() == State.FAILED)
                .forEach(entry -> byReason.computeIfAbsent(entry.message(), why -> new ArrayList<>())
                        .add(entry.title()));
        return byReason.entrySet().stream()
                .map(it -> new Failed(List.copyOf(it.getValue()), it.getKey()))
                .toList();
    }

    public boolean hasFailures() {
        return entries.stream().anyMatch(entry -> entry.state() == State.FAILED);
    }

    /// Does those once more that failed, as a piece of work of its own; what destroys is asked for again.
    public void retryFailed() {
        again.run();
    }

    private void count() {
        over.set((int) entries.stream().filter(entry -> entry.state().isOver()).count());
        var next = summary();
        if (next.isOver() && !state.get().isOver()) {
            ended = Instant.now();
        }
        state.set(next);
    }

    private State summary() {
        if (over.get() < entries.size()) {
            var begun = entries.stream().anyMatch(entry -> entry.state() != State.WAITING);
            return begun ? State.RUNNING : State.WAITING;
        }
        if (hasFailures()) {
            return State.FAILED;
        }
        return entries.stream().anyMatch(entry -> entry.state() == State.CANCELLED) ? State.CANCELLED : State.DONE;
    }
}
