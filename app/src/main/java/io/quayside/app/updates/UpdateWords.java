package io.quayside.app.updates;

import io.quayside.app.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// What is known of newer versions, in a sentence.
public record UpdateWords(Texts texts, ZoneId zone) {
    public String of(UpdateState state) {
        return switch (state) {
            case UpdateState.NoAddress it -> texts.get("updates.no-address");
            case UpdateState.Off it -> texts.get("updates.off");
            case UpdateState.NotYet it -> texts.get("updates.not-yet");
            case UpdateState.Asking it -> texts.get("updates.asking");
            case UpdateState.Newest it -> texts.get("updates.newest", time(it.asked()));
            case UpdateState.Newer it ->
                texts.get("updates.newer", it.release().version().text(), time(it.asked()));
            case UpdateState.Failed it -> texts.get("updates.failed", it.why(), time(it.asked()));
        };
    }

    private String time(Instant when) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .format(when.atZone(zone));
    }
}
