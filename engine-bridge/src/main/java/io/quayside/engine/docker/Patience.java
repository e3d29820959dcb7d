package io.quayside.engine.docker;

import io.quayside.engine.model.EngineException.Unreachable;
import java.time.Duration;

/// Tries again while an engine cannot be reached.
///
/// @param limit how long
record Patience(Duration limit) {
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /// @param deed may be done several times, in parts
    /// @param waiting told once, when it has to wait
    /// @throws Unreachable when the engine stays away, or the thread is interrupted
    void whileUnreachable(Runnable deed, Runnable waiting) {
        var until = System.nanoTime() + limit.toNanos();
        var told = false;
        while (true) {
            try {
                deed.run();
                return;
            } catch (Unreachable e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                if (!told) {
                    waiting.run();
                    told = true;
                }
                rest(e);
            }
        }
    }

    private static void rest(Unreachable why) {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw why;
        }
    }
}
