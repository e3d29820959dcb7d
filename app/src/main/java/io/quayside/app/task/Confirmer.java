package io.quayside.app.task;

import io.quayside.engine.action.Consequences;
import io.quayside.engine.action.EngineAction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks a person before something is destroyed. UI thread only.
public interface Confirmer {
    /// Shows what the deeds will do, with a check box for each option of the offer, and returns at once.
    ///
    /// @param consequences of the deeds together, on the picture as it is now
    /// @param confirmed called once with what was chosen if the person says yes, never otherwise
    void ask(
            Offer offer,
            Function<List<? extends EngineAction>, Consequences> consequences,
            Consumer<List<? extends EngineAction>> confirmed);
}
