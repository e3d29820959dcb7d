package io.quayside.app.task;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The deeds of this session, newest first, and the pieces of work that they belong to. The oldest finished ones are
/// forgotten past a thousand deeds and a hundred pieces. UI thread only.
public final class ActivityLog implements Chores {
    private static final int KEPT = 1000;
    private static final int WORKS_KEPT = 100;

    private final ObservableList<ActivityEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<ActivityEntry> readOnly = FXCollections.unmodifiableObservableList(entries);
    private final ObservableList<Work> works = FXCollections.observableArrayList();
    private final ObservableList<Work> readOnlyWorks = FXCollections.unmodifiableObservableList(works);
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper openWorks = new ReadOnlyIntegerWrapper();

    /// How many wait or run.
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObservableList<ActivityEntry> entries() {
        return readOnly;
    }

    /// How many pieces of work go on.
    public ReadOnlyIntegerProperty openWorksProperty() {
        return openWorks.getReadOnlyProperty();
    }

    /// What was asked for together, newest first; what is over stays until it is put away.
    public ObservableList<Work> works() {
        return readOnlyWorks;
    }

    /// Forgets what is over.
    public void clearFinished() {
        entries.removeIf(entry -> entry.state().isOver());
        putAwayFinished();
    }

    /// Takes what is over from the pieces of work; its deeds stay in the log.
    public void putAwayFinished() {
        works.removeIf(work -> work.state().isOver());
    }

    /// Takes one from the pieces of work once it is over.
    public void putAway(Work work) {
        if (work.state().isOver()) {
            works.remove(work);
        }
    }

    @Override
    public Chore begin(String title, Runnable cancel) {
        var chore = new Chore(title, cancel);
        add(chore);
        return chore;
    }

    void add(ActivityEntry entry) {
        entries.addFirst(entry);
        entry.stateProperty().subscribe(this::count);
        count();
        if (entries.size() > KEPT && entries.getLast().state().isOver()) {
            entries.removeLast();
        }
    }

    void add(Work work) {
        works.addFirst(work);
        work.stateProperty().subscribe(this::countWorks);
        countWorks();
        if (works.size() > WORKS_KEPT && works.getLast().state().isOver()) {
            works.removeLast();
        }
    }

    private void count() {
        open.set((int) entries.stream().filter(entry -> !entry.state().isOver()).count());
    }

    private void countWorks() {
        openWorks.set(
                (int) works.stream().filter(work -> !work.state().isOver()).count());
    }
}
