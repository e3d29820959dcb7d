package io.quayside.app.sample;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.UiThread;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands for the UI thread in tests of models, which need no toolkit: work waits until the test's thread does it.
public final class TestUi implements UiThread {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /// A condition may come to hold without any work for this thread: it is looked at again and again.
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    @Override
    public void later(Runnable job) {
        work.add(job);
    }

    @Override
    public boolean isCurrent() {
        return true;
    }

    /// How much work waits for this thread.
    public int waiting() {
        return work.size();
    }

    /// Works until the engine's newest picture has arrived.
    public void settle(CurrentEngine current, SampleEngine engine) {
        until("the picture", () -> current.view() == engine.view());
    }

    /// Works until something holds.
    ///
    /// @param what as it reads after "Waited 10 s for "
    public void until(String what, BooleanSupplier condition) {
        until(what, LIMIT, condition);
    }

    /// As [#until], for what takes longer.
    public void until(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            try {
                var job = work.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (job != null) {
                    job.run();
                } else if (System.nanoTime() > deadline) {
                    throw new AssertionError("Waited " + limit.toSeconds() + " s for " + what);
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
