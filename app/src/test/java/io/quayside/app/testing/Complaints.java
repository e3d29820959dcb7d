package io.quayside.app.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Gathers what nobody would notice in a test that passes: warnings of JavaFX's CSS, and exceptions that reached the
/// top of a thread.
final class Complaints implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Logger css = Logger.getLogger("javafx.css");
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                heard.add("CSS: " + new SimpleFormatter().formatMessage(line));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Complaints() {
        css.addHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            heard.add("On " + thread.getName() + ": " + failure);
        });
    }

    @Override
    public void close() {
        css.removeHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(before);
        if (!heard.isEmpty()) {
            throw new AssertionError("While the window was open: " + String.join("\n", heard));
        }
    }
}
