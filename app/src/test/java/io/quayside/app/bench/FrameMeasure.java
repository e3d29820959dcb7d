package io.quayside.app.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;

/// The frames of a window in a process of its own, measured once it is warm and told on its output.
final class FrameMeasure {
    private static final int WARM_UP_SECONDS = 5;
    private static final int MEASURE_SECONDS = 10;
    // JavaFX makes the application itself, and the recording begins before it does.
    private static final AtomicReference<FrameTimes> TIMES = new AtomicReference<>();

    private FrameMeasure() {}

    /// Opens the window and returns when it is closed.
    static void launch(Class<? extends Application> window, String... arguments) {
        try (var recording = new FrameTimes()) {
            TIMES.set(recording);
            Application.launch(window, arguments);
        }
    }

    /// Takes as long as the measure does: not on the UI thread.
    static void run() throws InterruptedException {
        var times = Objects.requireNonNull(TIMES.get(), "not launched");
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        times.begin();
        TimeUnit.SECONDS.sleep(MEASURE_SECONDS);
        var found = times.summary();
        System.out.printf(
                "FRAMES %d %.3f %.3f %.3f %.3f%n",
                found.millis().size(), found.p(50), found.p(95), found.fx(50), found.fx(95));
        found.nanosByPhase()
                .forEach((phase, nanos) -> System.out.printf(
                        "PHASE %s %.3f%n", phase, nanos / 1e6 / found.millis().size()));
        System.out.flush();
    }
}
