package io.quayside.app.task;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;

/// Notices in the window, of which some are told outside of it as well while nobody looks at it: alerts, and the end of
/// long work. Outside only what it is about is said, nothing that an engine or a container has said. UI thread only.
public final class OutsideNotices implements Notifications {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Notifications inside;
    private final BooleanSupplier wanted;
    private final Consumer<String> outside;
    private final Texts texts;

    /// @param wanted whether to tell outside now: nobody looks, and the person wants it
    /// @param outside shows a sentence on the desktop; returns at once
    public OutsideNotices(Notifications inside, BooleanSupplier wanted, Consumer<String> outside, Texts texts) {
        this.inside = inside;
        this.wanted = wanted;
        this.outside = outside;
        this.texts = texts;
    }

    @Override
    public void show(Notice notice) {
        inside.show(notice);
    }

    @Override
    public void alert(Notice notice) {
        inside.show(notice);
        tell(notice.sentence());
    }

    /// From now on tells the end of whatever takes long.
    public void watch(ActivityLog log) {
        log.works().addListener((ListChangeListener<Work>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
    }

    private void watch(Work work) {
        work.stateProperty().subscribe((before, now) -> {
            // Whoever cancels it is there.
            if (now.isOver()
                    && now != State.CANCELLED
                    && work.duration(Instant.now()).compareTo(LONG) >= 0) {
                tell(
                        now == State.FAILED
                                ? texts.get("task.outside.failed", work.title())
                                : texts.get("task.outside.done", work.title()));
            }
        });
    }

    private void tell(String sentence) {
        if (wanted.getAsBoolean()) {
            outside.accept(sentence);
        }
    }
}
