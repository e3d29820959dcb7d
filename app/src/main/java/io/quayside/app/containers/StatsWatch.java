package io.quayside.app.containers;

import io.quayside.app.fx.CurrentEngine;
import io.quayside.app.fx.Disposables;
import io.quayside.app.fx.UiThread;
import io.quayside.engine.Engine;
import io.quayside.engine.model.StatsSample;
import io.quayside.engine.stats.StatsFeed;
import io.quayside.engine.stats.StatsFeed.Pace;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks the engine what containers use, of those alone that someone looks at. UI thread only, but for what the feed
/// delivers.
final class StatsWatch {
    private static final long AT_REST_NANOS = Duration.ofSeconds(10).toNanos();

    private final UiThread ui;
    private final Consumer<Map<String, Usage>> receiver;
    private final Consumer<List<StatsSample>> record;
    private Set<String> watched = Set.of();
    private @Nullable StatsFeed feed;
    private @Nullable Inbox inbox;
    private volatile Pace pace = Pace.LIVE;
    private volatile long lastUsed = System.nanoTime();

    /// @param receiver gets the newest figures of containers whose figures have changed, on the UI thread, all of one
    /// batch at
    ///     once
    /// @param record gets everything that is measured, on the feed's thread
    StatsWatch(UiThread ui, Consumer<Map<String, Usage>> receiver, Consumer<List<StatsSample>> record) {
        this.ui = ui;
        this.receiver = receiver;
        this.record = record;
    }

    /// Follows the current engine until released.
    void attach(CurrentEngine engine, Disposables held) {
        held.observe(engine.engineProperty(), this::open);
        held.onClose(this::close);
    }

    /// Replaces the containers that are looked at.
    void watch(Set<String> ids) {
        if (!ids.equals(watched)) {
            watched = Set.copyOf(ids);
            if (inbox != null) {
                inbox.forget();
            }
            if (feed != null) {
                feed.watch(watched);
            }
        }
    }

    /// Somebody is using the window: figures are wanted as they come. Ten seconds later that is over.
    void used() {
        lastUsed = System.nanoTime();
        pace(Pace.LIVE);
    }

    private void pace(Pace next) {
        if (next != pace) {
            pace = next;
            if (feed != null) {
                feed.pace(next);
            }
        }
    }

    private void open(@Nullable Engine engine) {
        close();
        if (engine != null) {
            inbox = new Inbox();
            var open = inbox;
            feed = engine.stats(batch -> {
                record.accept(batch);
                open.accept(batch);
            });
            feed.pace(pace);
            feed.watch(watched);
        }
    }

    private void close() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }

    /// Figures that have not reached the UI thread yet. What reads as it did before never goes there: an idle engine
    /// costs the UI thread nothing.
    private final class Inbox {
        private final Map<String, Usage> newest = new HashMap<>();
        private Map<String, Usage> waiting = new HashMap<>();

        synchronized void accept(List<StatsSample> batch) {
            rest();
            var waited = !waiting.isEmpty();
            for (var sample : batch) {
                var usage = Usage.of(sample);
                if (!usage.equals(newest.put(sample.containerId(), usage))) {
                    waiting.put(sample.containerId(), usage);
                }
            }
            if (!waited && !waiting.isEmpty()) {
                ui.later(this::deliver);
            }
        }

        /// Everything is news again: rows that were out of sight have lost their figures.
        synchronized void forget() {
            newest.clear();
        }

        private void rest() {
            if (pace == Pace.LIVE && System.nanoTime() - lastUsed > AT_REST_NANOS) {
                ui.later(() -> pace(Pace.RESTFUL));
            }
        }

        private void deliver() {
            receiver.accept(take());
        }

        private synchronized Map<String, Usage> take() {
            var taken = waiting;
            waiting = new HashMap<>();
            return taken;
        }
    }
}
