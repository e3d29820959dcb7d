package io.quayside.app.platform;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets the toolkit rest while nothing moves. It pauses its pulse itself after a quarter of a second, but under GTK
/// pausing does nothing (JavaFX 26, `GtkTimer`): the process is woken 60 times a second for as long as it lives, which
/// is
/// more than Quayside itself costs at rest.
///
/// Reaches into the toolkit: when that cannot be done, or another platform is there, everything stays as it was.
public final class RestingPulse {
    private static final Logger LOG = LoggerFactory.getLogger(RestingPulse.class);
    private static final String RESTLESS = "com.sun.glass.ui.gtk.GtkTimer";
    private static final int PERIOD = (int) TimeUnit.SECONDS.toMillis(1) / 60;

    private RestingPulse() {}

    /// Once, on the UI thread.
    public static void begin() {
        try {
            var toolkit = Toolkit.getToolkit();
            var field = toolkit.getClass().getDeclaredField("pulseTimer");
            field.setAccessible(true);
            if (field.get(toolkit) instanceof Timer timer
                    && timer.getClass().getName().equals(RESTLESS)) {
                var task = toolkit.getClass().getDeclaredField("timerRunnable");
                task.setAccessible(true);
                var resting = new PausingTimer((Runnable) task.get(toolkit));
                timer.stop();
                field.set(toolkit, resting);
                resting.start(PERIOD);
            }
        } catch (ReflectiveOperationException | RuntimeException | IllegalAccessError e) {
            LOG.info("The pulse cannot rest: {}", e.toString());
        }
    }
}
