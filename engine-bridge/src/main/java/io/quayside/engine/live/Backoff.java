package io.quayside.engine.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Waits between two tries: longer every time, with some chance in it, so that the many clients of a restarted engine
/// do not come at once; shorter when something has changed at the engine's place, or somebody asks.
final class Backoff {
    private static final List<Integer> STEPS_MILLIS = List.of(250, 500, 1000);
    /// With the chance in it still below the two seconds in which an engine that is back is to be seen.
    private static final int USUAL_MILLIS = 1500;
    /// Some minutes without an engine: it will not be back so soon.
    private static final int PATIENT_AFTER = 120;

    private static final int PATIENT_MILLIS = 5000;
    private static final double JITTER = 0.2;
    private static final long LOOK_MILLIS = 200;

    private final Semaphore now = new Semaphore(0);
    private int failures;

    /// How long to wait after one more failure.
    Duration next() {
        int base = base(failures++);
        double factor = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
        return Duration.ofMillis(Math.round(base * factor));
    }

    private static int base(int failures) {
        if (failures < STEPS_MILLIS.size()) {
            return STEPS_MILLIS.get(failures);
        }
        return failures < PATIENT_AFTER ? USUAL_MILLIS : PATIENT_MILLIS;
    }

    /// It went well.
    void reset() {
        failures = 0;
    }

    /// Ends a wait now; from any thread.
    void hurry() {
        now.release();
    }

    /// @param sign looked at several times a second; another value ends the wait
    void await(Duration delay, Supplier<Object> sign) throws InterruptedException {
        now.drainPermits();
        Object before = sign.get();
        long end = System.nanoTime() + delay.toNanos();
        long left = delay.toMillis();
        while (left > 0 && !now.tryAcquire(Math.min(left, LOOK_MILLIS), TimeUnit.MILLISECONDS)) {
            if (!sign.get().equals(before)) {
                failures = 0;
                return;
            }
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
    }
}
