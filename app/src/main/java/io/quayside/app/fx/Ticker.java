package io.quayside.app.fx;

import io.quayside.engine.model.Subscription;
import java.time.Duration;

/// Calls on the UI thread from time to time, without the frames that an animation would cost. Thread-safe.
public final class Ticker {
    private final UiThread ui;

    public Ticker(UiThread ui) {
        this.ui = ui;
    }

    /// Calls it once per period, for the first time after one period, until closed.
    public Subscription every(Duration period, Runnable work) {
        var thread = Thread.ofVirtual().name("ticker").start(() -> {
            try {
                while (true) {
                    Thread.sleep(period);
                    ui.later(work);
                }
            } catch (InterruptedException e) {
                // Closed.
            }
        });
        return thread::interrupt;
    }
}
