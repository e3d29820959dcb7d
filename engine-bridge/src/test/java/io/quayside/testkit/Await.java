package io.quayside.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Waits until something holds. The one place in the tests that is allowed to park: nobody sleeps for a guessed time.
public final class Await {
    /// Only a failure waits so long: long enough for an engine that a machine with other work starves.
    private static final Duration USUAL = Duration.ofSeconds(45);
    private static final long SHORTEST_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 20_000_000;

    /// Something that comes true in time. What it throws counts as "not yet", and is the cause when time runs out.
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    private Await() {}

    /// Waits up to 45 seconds.
    ///
    /// @param what what is waited for, as it should read after "Waited 45 s for "
    public static void until(String what, Condition condition) {
        until(what, USUAL, condition);
    }

    /// @param what  what is waited for, as it should read after "Waited 45 s for "
    /// @param limit when to give up
    /// @throws AssertionError when the limit has passed, or the thread was interrupted
    public static void until(String what, Duration limit, Condition condition) {
        long start = System.nanoTime();
        long pause = SHORTEST_NANOS;
        Throwable last;
        do {
            last = attempt(condition);
            if (last == null) {
                return;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(pause * 2, LONGEST_NANOS);
        } while (System.nanoTime() - start < limit.toNanos()
                && !Thread.currentThread().isInterrupted());
        double waited = (System.nanoTime() - start) / 1_000_000 / 1000.0;
        String interrupted = Thread.currentThread().isInterrupted() ? ", then was interrupted" : "";
        throw new AssertionError("Waited " + waited + " s for " + what + interrupted, last);
    }

    /// @return null when it holds, else why not
    private static @Nullable Throwable attempt(Condition condition) {
        try {
            return condition.holds() ? null : new AssertionError("it did not hold");
        } catch (Exception | AssertionError e) {
            return e;
        }
    }
}
