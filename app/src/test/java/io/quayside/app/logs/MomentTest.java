package io.quayside.app.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(read("14:05")).isEqualTo("2026-11-23 14:05:00");
        assertThat(read("14:05:30")).isEqualTo("2026-11-23 14:05:30");
        assertThat(read("2026-11-20")).isEqualTo("2026-11-20 00:00:00");
        assertThat(read("2026-11-20 08:01")).isEqualTo("2026-11-20 08:01:00");
        assertThat(read("2026-11-20T08:01:02Z")).isEqualTo("2026-11-20 09:01:02");
        assertThat(read("15m")).isEqualTo("2026-11-23 12:45:00");
        assertThat(read("-2d")).isEqualTo("2026-11-21 13:00:00");
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertThat(Moment.read("yesterday", NOW, ZONE)).isEqualTo(OptionalLong.empty());
        assertThat(Moment.read("25:99", NOW, ZONE)).isEqualTo(OptionalLong.empty());
        assertThat(Moment.read("", NOW, ZONE)).isEqualTo(OptionalLong.empty());
    }

    private static String read(String text) {
        return Moment.text(Moment.read(text, NOW, ZONE).orElseThrow(), ZONE);
    }
}
