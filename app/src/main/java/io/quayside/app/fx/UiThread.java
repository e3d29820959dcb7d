package io.quayside.app.fx;

import javafx.application.Platform;

/// The thread that draws, as an executor: the one way onto it.
public interface UiThread {
    /// Runs it on the UI thread, later, in order.
    void later(Runnable work);

    /// Whether the caller is on it.
    boolean isCurrent();

    /// JavaFX's own.
    static UiThread javafx() {
        return new UiThread() {
            @Override
            public void later(Runnable work) {
                Platform.runLater(work);
            }

            @Override
            public boolean isCurrent() {
                return Platform.isFxApplicationThread();
            }
        };
    }
}
