package io.quayside.app.shell;

import io.quayside.app.i18n.Texts;
import io.quayside.app.task.ActivityEntry.State;
import io.quayside.app.task.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/// How far a piece of work is, in words.
final class TaskWords {
    private final Texts texts;

    TaskWords(Texts texts) {
        this.texts = texts;
    }

    /// "Running for 4 s · 3 of 10 · 12 MB / 30 MB".
    String state(Work work, Instant now) {
        var duration = duration(work.duration(now));
        var state = switch (work.state()) {
            case WAITING -> texts.get("shell.tasks.waiting");
            case RUNNING -> texts.get("shell.tasks.running", duration);
            case DONE -> texts.get("shell.tasks.done", duration);
            case FAILED -> texts.get("shell.tasks.failed", duration);
            case CANCELLED -> texts.get("shell.tasks.cancelled");
        };
        var of = work.parts().size();
        var count = of == 1
                ? ""
                : texts.get("shell.tasks.count", work.overProperty().get(), of);
        var message =
                of == 1 && work.state() != State.FAILED ? work.messageProperty().getValue() : "";
        return Stream.of(state, count, message)
                .filter(it -> !it.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private static String duration(Duration time) {
        return time.toMinutes() > 0
                ? "%d:%02d min".formatted(time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
