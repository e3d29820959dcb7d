package io.quayside.app.task;

import io.quayside.engine.Engine;
import io.quayside.engine.action.EngineAction;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import java.util.Optional;
import java.util.function.Predicate;

/// What takes a deed back, for as long as nothing else has changed its object.
///
/// @param deed restores the state before
/// @param holds asks the engine whether the object is still as the deed left it; blocks
record Reversal(EngineAction deed, Predicate<Engine> holds) {
    /// What was noted of an object before a deed.
    interface Before {
        /// Nothing that could be taken back.
        Before NOTHING = engine -> Optional.empty();

        /// Asks the engine what the deed has done; empty when nothing would truly restore the state before.
        Optional<Reversal> after(Engine engine);
    }

    /// Whether it would still restore the state before; blocks.
    boolean isPossible(Engine engine) {
        try {
            return holds.test(engine);
        } catch (Refused e) {
            // The object, or what it needs, is gone.
            return false;
        }
    }

    /// Notes of an object what is needed to take a deed back; blocks.
    ///
    /// @throws EngineException when the engine cannot be reached, or the thread was interrupted
    static Before note(Engine engine, EngineAction action) {
        try {
            return ContainerReversals.note(engine, action)
                    .or(() -> ImageReversals.note(engine, action))
                    .orElse(Before.NOTHING);
        } catch (EngineException.Unreachable | EngineException.Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            // What goes wrong with the object itself the deed will hear as well, and tell.
            return Before.NOTHING;
        }
    }
}
