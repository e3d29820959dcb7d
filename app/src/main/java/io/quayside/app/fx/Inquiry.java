package io.quayside.app.fx;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A question that may take as long as a network folder hangs, such as whether a file is there: put away from the UI
/// thread, and its answer is shown when it comes. Only the newest question counts. UI thread only.
public final class Inquiry<T> {
    /// As long as nobody notices.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final UiThread ui;
    private final ReadOnlyObjectWrapper<@Nullable T> answer = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(false);
    private Object newest = new Object();

    public Inquiry(UiThread ui) {
        this.ui = ui;
    }

    /// Puts a question; whatever was asked before is no longer of interest.
    ///
    /// @param question may block, and does not throw
    public void ask(Supplier<? extends T> question) {
        var asked = new Object();
        newest = asked;
        answer.set(null);
        slow.set(false);
        // Not a virtual thread: a hanging look at a file would hold one of the few threads that carry those.
        Thread.ofPlatform().daemon().name("inquiry").start(() -> {
            T said = question.get();
            ui.later(() -> {
                if (newest == asked) {
                    slow.set(false);
                    answer.set(said);
                }
            });
        });
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> ui.later(() -> slow.set(slow.get() || (newest == asked && answer.get() == null))));
    }

    /// Null while the answer has not come.
    public ReadOnlyObjectProperty<@Nullable T> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public @Nullable T answer() {
        return answer.get();
    }

    /// Whether it takes long enough for a person to wonder.
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }
}
