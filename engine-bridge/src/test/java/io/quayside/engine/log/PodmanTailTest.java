package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import io.quayside.testkit.PodmanEngine;
import io.quayside.testkit.TestImages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PodmanTailTest {
    private static PodmanEngine engine;

    @BeforeAll
    static void start() {
        engine = PodmanEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void containersThatHaveEndedAreOneTailInTheOrderOfTheirTimes() {
        String one = create("one", "echo one begins; echo trouble >&2; echo one ends");
        String two = create("two", "for i in 1 2 3 4; do echo two $i; done");
        engine.docker("start", "--attach", one);
        engine.docker("start", "--attach", two);

        try (var on = new Tailing(engine)) {
            LogTail tail = on.open(LogOptions.everything(), two, one);
            Await.until(
                    "both ends",
                    () -> tail.sources().stream().allMatch(it -> it.state() instanceof LogSource.Resting)
                            && Tailing.texts(tail).size() >= 7);

            assertThat(Tailing.texts(tail))
                    .containsExactlyInAnyOrder("one begins", "trouble", "one ends", "two 1", "two 2", "two 3", "two 4")
                    // Podman's times are whole seconds: within one, only the order in each container is known.
                    .containsSubsequence("one begins", "one ends")
                    .containsSubsequence("two 1", "two 2", "two 3", "two 4");
            assertThat(Tailing.lines(tail)
                            .filter(line -> line.stream() != LogStream.NOTE)
                            .map(LogLine::timestamp))
                    .isSorted();
        }
    }

    @Test
    void theLastLinesOfEachAreEnough() {
        String one = create("one", "seq 20");
        String two = create("two", "seq 101 120");
        engine.docker("start", "--attach", one);
        engine.docker("start", "--attach", two);

        try (var on = new Tailing(engine)) {
            LogTail tail = on.open(LogOptions.following(3), one, two);

            Await.until("their last lines", () -> Tailing.texts(tail).size() == 6);
            assertThat(Tailing.texts(tail)).containsExactly("18", "19", "20", "118", "119", "120");
            assertThat(tail.sources()).allMatch(LogSource::moreAtEngine);
        }
    }

    @Test
    void aLogThatPodmanWasToldNotToKeepIsExplained() {
        String id = engine.docker("create", "--log-driver", "none", TestImages.BUSYBOX, "echo", "gone");
        engine.docker("start", "--attach", id);

        try (var on = new Tailing(engine)) {
            LogTail tail = on.open(LogOptions.everything(), id);

            Await.until("an answer", () -> tail.sources().getFirst().state() instanceof LogSource.Unreadable);
            assertThat(((LogSource.Unreadable) tail.sources().getFirst().state()).message())
                    .contains("logging driver");
        }
    }

    private static String create(String name, String script) {
        return engine.docker("create", "--name", name, TestImages.BUSYBOX, "sh", "-c", script);
    }
}
