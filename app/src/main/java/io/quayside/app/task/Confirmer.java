package io.quayside.app.task;

import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.EngineAction;
import java.util.List;

/// Asks a person before something is destroyed. UI thread only.
public interface Confirmer {
    /// Shows what the deeds will do and returns at once.
    ///
    /// @param confirmed called once if the person says yes, never otherwise
    void ask(List<? extends EngineAction> actions, Consequences together, Runnable confirmed);
}
