package io.quayside.app.task;

import io.quayside.app.task.ActivityEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/// A piece of work, as the list of tasks shows it: one progress, one way to cancel, one list of what failed. UI thread
/// only.
public sealed interface Work permits DeedsWork, Chore {
    /// A reason and the parts that failed for it.
    ///
    /// @param titles "Stop web"
    /// @param why a sentence
    /// @param advice what to do; may be empty
    record Failed(List<String> titles, String why, String advice) {
        /// The reason, and what to do about it.
        public String words() {
            return advice.isEmpty() ? why : why + " " + advice;
        }
    }

    String title();

    /// What it is made of, at least one: "Stop web".
    List<String> parts();

    Instant asked();

    /// How many of its parts are over, however they ended.
    ReadOnlyIntegerProperty overProperty();

    /// Over once all are: failed if any failed, else cancelled if any was.
    ReadOnlyObjectProperty<State> stateProperty();

    default State state() {
        return stateProperty().get();
    }

    /// What was said last; empty for several parts.
    ObservableValue<String> messageProperty();

    /// How long it has gone on until `now`, or went on.
    Duration duration(Instant now);

    /// From 0 to 1: how many parts are over, and of a single one how much of it is done; -1 while nobody can say.
    double fraction();

    /// Asks for the end of all that wait or run.
    void cancel();

    /// What failed, by the reason: one that all of them have is said once.
    List<Failed> failures();

    /// Whether there is something that failed and can be done once more.
    boolean canRetry();

    /// Does those once more that failed, as a piece of work of its own; what destroys is asked for again.
    void retryFailed();
}
