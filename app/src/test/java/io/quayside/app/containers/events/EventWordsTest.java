package io.quayside.app.containers.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.app.containers.events.EventWords.Tone;
import io.quayside.app.i18n.Texts;
import io.quayside.app.sample.Samples;
import io.quayside.engine.model.ContainerEvent;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventWordsTest {
    private final EventWords words = new EventWords(new Texts(Locale.ENGLISH));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start                                |           |           | Started | GOOD
            die                                  | exitCode  | 0         | Ended in order (exit code 0) | NEUTRAL
            die                                  | exitCode  | 3         | Ended with exit code 3 | BAD
            die                                  | exitCode  | 137       | Ended with exit code 137 (SIGKILL) | BAD
            kill                                 | signal    | 15        | Sent the signal SIGTERM | NEUTRAL
            kill                                 |           |           | Sent a signal | NEUTRAL
            oom                                  |           |           | Ran out of memory: the kernel killed one of its processes | BAD
            health_status: unhealthy             |           |           | Unhealthy | BAD
            health_status                        | health_status | healthy | Healthy | GOOD
            rename                               | oldName   | /before   | Renamed from before to now | NEUTRAL
            exec_start: mysql --password=secret  |           |           | A program was run in it: mysql --password=•••• | NEUTRAL
            exec_die                             | exitCode  | 1         | A program that was run in it ended (exit code 1) | NEUTRAL
            exec_died                            |           |           | A program that was run in it ended | NEUTRAL
            checkpoint                           |           |           | checkpoint | NEUTRAL
            """)
    void eventsAreSaidInWords(String action, String key, String value, String said, Tone tone) {
        var attributes = key == null ? Map.of("name", "now") : Map.of(key, value, "name", "now");
        var event = new ContainerEvent(Samples.THEN, action, attributes);

        assertThat(words.of(event)).isEqualTo(said);
        assertThat(EventWords.tone(event)).isEqualTo(tone);
    }
}
