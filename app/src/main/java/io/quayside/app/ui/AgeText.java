package io.quayside.app.ui;

import io.quayside.app.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Times in words.
public final class AgeText {
    private static final DateTimeFormatter ABSOLUTE =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM);

    private final Texts texts;

    public AgeText(Texts texts) {
        this.texts = texts;
    }

    /// "3 hours ago"
    public String of(Age age) {
        return switch (age.unit()) {
            case MINUTES -> texts.get("age.minutes", age.amount());
            case HOURS -> texts.get("age.hours", age.amount());
            case DAYS -> texts.get("age.days", age.amount());
            case MONTHS -> texts.get("age.months", age.amount());
            case YEARS -> texts.get("age.years", age.amount());
        };
    }

    /// Date and time in the machine's zone and the user's way of writing.
    public static String absolute(Instant time) {
        return ABSOLUTE.format(time.atZone(ZoneId.systemDefault()));
    }
}
