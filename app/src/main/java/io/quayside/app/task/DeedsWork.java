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
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Deeds that were asked for together, as one piece of work: all that it says is counted from the entries of its deeds.
/// UI thread only.
final class DeedsWork implements Work {
    private final String title;
    private final List<ActivityEntry> entries;
    private final Runnable again;
    private final ReadOnlyIntegerWrapper over = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyStringWrapper silence = new ReadOnlyStringWrapper("");
    private Instant ended = Instant.MAX;

    /// @param entries at least one
    /// @param again does those once more that failed
    DeedsWork(String title, List<ActivityEntry> entries, Runnable again) {
        this.title = title;
        this.entries = List.copyOf(entries);
        this.again = again;
        this.entries.forEach(entry -> entry.stateProperty().subscribe(this::count));
        count();
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> parts() {
        return entries.stream().map(ActivityEntry::title).toList();
    }

    @Override
    public ObservableValue<String> messageProperty() {
        return entries.size() == 1 ? entries.getFirst().messageProperty() : silence.getReadOnlyProperty();
    }

    @Override
    public Instant asked() {
        return entries.getFirst().asked();
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
    public Duration duration(Instant now) {
        return Duration.between(asked(), ended.isBefore(now) ? ended : now);
    }

    @Override
    public double fraction() {
        return entries.size() == 1 ? entries.getFirst().fraction() : (double) over.get() / entries.size();
    }

    @Override
    public void cancel() {
        entries.forEach(ActivityEntry::cancel);
    }

    @Override
    public List<Failed> failures() {
        SequencedMap<String, List<ActivityEntry>> byReason = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.state() == State.FAILED)
                .forEach(entry -> byReason.computeIfAbsent(entry.message(), why -> new ArrayList<>())
                        .add(entry));
        return byReason.entrySet().stream()
                .map(it -> new Failed(
                        it.getValue().stream().map(ActivityEntry::title).toList(),
                        it.getKey(),
                        it.getValue().getFirst().advice()))
                .toList();
    }

    private boolean hasFailures() {
        return entries.stream().anyMatch(entry -> entry.state() == State.FAILED);
    }

    @Override
    public boolean canRetry() {
        return hasFailures();
    }

    @Override
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
