package io.quayside.app.fx;

import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// Calls on the UI thread when time has passed, without the sixty frames a second that an animation costs while it
/// waits. Thread-safe.
public final class Ticker {
    private final UiThread ui;

    public Ticker(UiThread ui) {
        this.ui = ui;
    }

    /// Calls it once per period, for the first time after one period, until closed.
    public Subscription every(Duration period, Runnable work) {
        return start(period, work, true);
    }

    /// Calls it once.
    public Subscription after(Duration delay, Runnable work) {
        return start(delay, work, false);
    }

    private Subscription start(Duration period, Runnable work, boolean again) {
        var closed = new AtomicBoolean();
        var thread = Thread.ofVirtual().name("ticker").start(() -> {
            try {
                do {
                    Thread.sleep(period);
                    // The one who closes may do so on the UI thread while a call is on its way there.
                    ui.later(() -> {
                        if (!closed.get()) {
                            work.run();
                        }
                    });
                } while (again);
            } catch (InterruptedException e) {
                // Closed.
            }
        });
        return () -> {
            closed.set(true);
            thread.interrupt();
        };
    }
}
