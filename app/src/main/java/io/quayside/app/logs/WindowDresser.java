package io.quayside.app.logs;

import io.quayside.engine.model.Subscription;
import javafx.scene.Scene;

/// Gives a window its colours.
public interface WindowDresser {
    /// @return to be closed with the window
    Subscription dress(Scene scene);
}
