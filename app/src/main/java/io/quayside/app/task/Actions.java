package io.quayside.app.task;

import io.quayside.engine.action.ActionProgress;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.DiskUsage;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableMap;

/// How features ask for deeds on the current engine. UI thread only; returns at once. Whatever destroys something is
/// confirmed by the person first, with everything that goes named. Each deed appears in the activity list with its
/// command, its progress and its outcome, can be cancelled there, and a failure is shown as a notification.
public interface Actions {
    /// Does them all: one confirmation, one after the other per container, failures listed together.
    void run(List<? extends EngineAction> actions);

    default void run(EngineAction action) {
        run(List.of(action));
    }

    /// As [#run(List)], of what was found in a count of what takes how much: of what goes its size is said, and the
    /// build cache is named, which engines list nowhere else.
    void run(List<? extends EngineAction> actions, DiskUsage counted);

    /// Shows the confirmation with the options of the offer and does what was chosen, like [#run].
    void run(Offer offer);

    /// Does one that destroys nothing, and hands back its entry in the activity list, from which the caller can follow
    /// its progress and its outcome.
    default ActivityEntry start(EngineAction action) {
        return start(action, sign -> {});
    }

    /// As [#start(EngineAction)].
    ///
    /// @param watcher gets every sign of life, on another thread than the UI's
    ActivityEntry start(EngineAction action, Consumer<ActionProgress> watcher);

    /// As [#start(EngineAction)], all as one piece of work.
    ///
    /// @param actions at least one
    /// @return in the same order
    List<ActivityEntry> start(List<? extends EngineAction> actions);

    /// What is under way, by the id of the container or image that it is about: shown beside the state, never as a
    /// state.
    ObservableMap<String, EngineAction> pending();
}
