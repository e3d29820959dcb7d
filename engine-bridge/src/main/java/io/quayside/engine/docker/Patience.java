package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Unreachable;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Tries again while an engine cannot be reached.
///
/// @param limit how long
record Patience(Duration limit) {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /// @param newest the connection of the moment; it ends with each loss of the engine
    /// @param deed may be done several times, in parts
    /// @param waiting told once, when it has to wait
    /// @throws Unreachable when the engine stays away, or the thread is interrupted
    void whileUnreachable(Supplier<Calls> newest, Consumer<Calls> deed, Runnable waiting) {
        var until = System.nanoTime() + limit.toNanos();
        var told = false;
        while (true) {
            EngineException why;
            try {
                var calls = newest.get();
                try {
                    deed.accept(calls);
                    return;
                } catch (Cancelled e) {
                    // Nobody cancels it here: the connection was given up because the engine is lost.
                    why = e;
                }
            } catch (Unreachable e) {
                why = e;
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw why;
            }
            if (!told) {
                waiting.run();
                told = true;
            }
            rest(why);
        }
    }

    private static void rest(EngineException why) {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }
}
