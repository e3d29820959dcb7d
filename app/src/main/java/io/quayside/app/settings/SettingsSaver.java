package io.quayside.app.settings;

import io.quayside.app.fx.Ticker;
import io.quayside.engine.model.Subscription;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Saves settings a second after they changed, and a last time when it is closed. UI thread only; the file is written
/// on a thread of its own.
public final class SettingsSaver implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsSaver.class);
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final Settings settings;
    private final SettingsFile file;
    private final Map<String, @Nullable Object> unknown;
    private final Ticker ticker;
    private final Consumer<IOException> onFailure;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable Subscription waiting;
    private boolean closed;

    /// @param onFailure called on the writing thread
    public SettingsSaver(
            SettingsFile.Loaded loaded, SettingsFile file, Ticker ticker, Consumer<IOException> onFailure) {
        this.settings = loaded.settings();
        this.unknown = loaded.fields();
        this.file = file;
        this.ticker = ticker;
        this.onFailure = onFailure;
        settings.onChange(this::schedule);
    }

    private void schedule() {
        if (waiting == null && !closed) {
            waiting = ticker.after(DELAY, () -> {
                waiting = null;
                var fields = SettingsJson.write(settings, unknown);
                Thread.ofVirtual().name("settings").start(() -> write(fields));
            });
        }
    }

    /// Writes what has not been written yet, and returns once it is on the disk.
    @Override
    public void close() {
        if (waiting != null) {
            waiting.close();
            waiting = null;
            write(SettingsJson.write(settings, unknown));
        }
        closed = true;
    }

    private void write(Map<String, @Nullable Object> fields) {
        writing.lock();
        try {
            file.save(fields);
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file.path(), e);
            onFailure.accept(e);
        } finally {
            writing.unlock();
        }
    }
}
