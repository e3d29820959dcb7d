package io.quayside.app.activity;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry;
import io.quayside.app.task.ActivityLog;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.collections.ObservableList;

/// The deeds of this session, in words. UI thread only.
public final class ActivityModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final ActivityLog log;
    private final Texts texts;
    private final InstantSource clock;
    private final ZoneId zone;

    public ActivityModel(ActivityLog log, Texts texts, InstantSource clock, ZoneId zone) {
        this.log = log;
        this.texts = texts;
        this.clock = clock;
        this.zone = zone;
    }

    public ObservableList<ActivityEntry> entries() {
        return log.entries();
    }

    public boolean anyOpen() {
        return log.openProperty().get() > 0;
    }

    public void clearFinished() {
        log.clearFinished();
    }

    public String time(ActivityEntry entry) {
        return TIME.format(entry.asked().atZone(zone));
    }

    /// "Done in 1.2 s", "Running, 4 s", "Failed after 0.1 s".
    public String state(ActivityEntry entry) {
        var duration = duration(entry.duration(clock.instant()));
        return switch (entry.state()) {
            case WAITING -> texts.get("activity.waiting");
            case RUNNING -> texts.get("activity.running", duration);
            case DONE -> texts.get("activity.done", duration);
            case FAILED -> texts.get("activity.failed", duration);
            case CANCELLED -> texts.get("activity.cancelled");
        };
    }

    /// The command line as it may be shown: secrets masked.
    public String command(ActivityEntry entry) {
        return entry.action().command().toString();
    }

    /// The command line as it can be run, secrets included.
    public String commandWithSecrets(ActivityEntry entry) {
        return entry.action().command().text();
    }

    public boolean hasSecrets(ActivityEntry entry) {
        return entry.action().command().words().stream()
                .anyMatch(word -> !word.secret().isEmpty());
    }

    /// How much of it is done, 0 to 1; -1 while the engine does not say.
    public double fraction(ActivityEntry entry) {
        return entry.fraction();
    }

    private static String duration(Duration time) {
        return time.toMinutes() > 0
                ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
