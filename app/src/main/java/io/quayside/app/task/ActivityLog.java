package io.quayside.app.task;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The deeds of this session, newest first. The oldest finished ones are forgotten past a thousand. UI thread only.
public final class ActivityLog {
    private static final int KEPT = 1000;

    private final ObservableList<ActivityEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<ActivityEntry> readOnly = FXCollections.unmodifiableObservableList(entries);

    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();

    /// How many wait or run.
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public ObservableList<ActivityEntry> entries() {
        return readOnly;
    }

    /// Forgets what is over.
    public void clearFinished() {
        entries.removeIf(entry -> entry.state().isOver());
    }

    void add(ActivityEntry entry) {
        entries.addFirst(entry);
        entry.stateProperty().subscribe(this::count);
        count();
        if (entries.size() > KEPT && entries.getLast().state().isOver()) {
            entries.removeLast();
        }
    }

    private void count() {
        open.set((int) entries.stream().filter(entry -> !entry.state().isOver()).count());
    }
}
