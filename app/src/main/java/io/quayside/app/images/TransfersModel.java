package io.quayside.app.images;

import io.quayside.app.task.Actions;
import io.quayside.app.task.ActivityEntry;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.action.PullImage;
import io.quayside.engine.action.PushImage;
import io.quayside.engine.model.EngineException.Refused;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Images on their way: the pulls, pushes, saves, loads and imports that were started here and go on, and those that
/// failed until somebody puts them away; newest first. UI thread only.
public final class TransfersModel {
    private final Actions actions;
    private final ObservableList<ActivityEntry> shown = FXCollections.observableArrayList();
    private final ObservableList<ActivityEntry> readOnly = FXCollections.unmodifiableObservableList(shown);

    TransfersModel(Actions actions) {
        this.actions = actions;
    }

    ObservableList<ActivityEntry> shown() {
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

    /// Starts one, which goes on whoever looks.
    ActivityEntry start(EngineAction action) {
        var entry = actions.start(action);
        show(entry);
        return entry;
    }

    /// Starts several as one piece of work.
    void start(List<? extends EngineAction> several) {
        actions.start(several).forEach(this::show);
    }

    private void show(ActivityEntry entry) {
        if (entry.state() == ActivityEntry.State.DONE) {
            return;
        }
        shown.addFirst(entry);
        entry.stateProperty().subscribe((before, now) -> {
            if (now == ActivityEntry.State.DONE || now == ActivityEntry.State.CANCELLED) {
                shown.remove(entry);
            }
        });
    }

    /// Does it once more.
    ActivityEntry again(ActivityEntry entry) {
        shown.remove(entry);
        return start(entry.action());
    }

    /// Puts away one that failed.
    void dismiss(ActivityEntry entry) {
        if (entry.state().isOver()) {
            shown.remove(entry);
        }
    }

    static TransferProgress progress(ActivityEntry entry) {
        return entry.layers().isEmpty()
                ? TransferProgress.of(entry.bytesProperty().get())
                : TransferProgress.of(
                        entry.layers().stream().map(it -> it.newest()).toList());
    }

    /// The registry that wants to know who asks; empty unless it failed for that.
    static Optional<String> registryToSignIn(ActivityEntry entry) {
        var needed = entry.failure()
                .filter(it -> it instanceof Refused refused && refused.reason() == Refused.Reason.UNAUTHORIZED);
        return needed.flatMap(ignored -> switch (entry.action()) {
            case PullImage pull -> Optional.of(pull.image().registry());
            case PushImage push -> Optional.of(push.image().registry());
            default -> Optional.empty();
        });
    }
}
