package io.quayside.app.images;

import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pulls that were started here and are not over, newest first. UI thread only.
public final class PullModel {
    private final Actions actions;
    private final ObservableList<ActivityEntry> running = FXCollections.observableArrayList();
    private final ObservableList<ActivityEntry> readOnly = FXCollections.unmodifiableObservableList(running);

    PullModel(Actions actions) {
        this.actions = actions;
    }

    ObservableList<ActivityEntry> running() {
        return readOnly;
    }

    /// What is wrong with a name, as a sentence; empty when it is one, or nothing was typed yet.
    static String problem(String text) {
        if (text.isBlank()) {
            return "";
        }
        try {
            ImageName.parse(text);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    static boolean isName(String text) {
        return !text.isBlank() && problem(text).isEmpty();
    }

    /// Starts a pull, which goes on whoever looks.
    ActivityEntry start(ImageName image) {
        var entry = actions.start(new PullImage(image));
        if (!entry.state().isOver()) {
            running.addFirst(entry);
            entry.stateProperty().subscribe((before, now) -> {
                if (now.isOver()) {
                    running.remove(entry);
                }
            });
        }
        return entry;
    }

    static PullProgress progress(ActivityEntry entry) {
        return PullProgress.of(entry.layers().stream().map(it -> it.newest()).toList());
    }
}
