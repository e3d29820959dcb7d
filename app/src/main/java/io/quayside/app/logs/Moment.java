package io.quayside.app.logs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// A moment as people write it.
final class Moment {
    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Pattern AGO = Pattern.compile("-?\\s*(\\d{1,6})\\s*([smhd])");

    private Moment() {}

    /// @param nanos since 1970
    static String text(long nanos, ZoneId zone) {
        return SHOWN.format(instant(nanos).atZone(zone));
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    static long nanos(Instant moment) {
        return moment.getEpochSecond() * SECOND + moment.getNano();
    }

    /// Reads `14:05`, `14:05:30`, `2026-11-23`, `2026-11-23 14:05:30`, an ISO instant, or `15m` for a quarter of an
    /// hour
    /// ago.
    ///
    /// @return nanoseconds since 1970; empty when it is none of these
    static OptionalLong read(String text, Instant now, ZoneId zone) {
        var words = text.strip();
        var ago = AGO.matcher(words);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            var since = switch (ago.group(2)) {
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            };
            return OptionalLong.of(nanos(now.minus(since)));
        }
        var today = now.atZone(zone).toLocalDate();
        try {
            if (words.indexOf(':') < 0) {
                return at(LocalDate.parse(words).atStartOfDay(), zone);
            }
            if (words.indexOf('-') < 0) {
                return at(today.atTime(LocalTime.parse(words)), zone);
            }
            return words.endsWith("Z")
                    ? OptionalLong.of(nanos(Instant.parse(words)))
                    : at(LocalDateTime.parse(words.replace(' ', 'T')), zone);
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong at(LocalDateTime moment, ZoneId zone) {
        return OptionalLong.of(nanos(moment.atZone(zone).toInstant()));
    }
}
