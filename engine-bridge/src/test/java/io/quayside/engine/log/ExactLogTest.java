package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is hard to keep exact: rotation, very long lines, and what is noted of a container's life.
@ExtendWith(EngineExtension.class)
class ExactLogTest {
    private Tailing on;

    @BeforeEach
    void connect(TestEngine test) {
        on = new Tailing(test);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aLogThatIsRotatedManyTimesWhileItIsFollowedLosesNoLineAndRepeatsNone() {
        int count = 3_000;
        String id = on.test.docker(
                "run",
                "--detach",
                "--log-opt",
                "max-size=20k",
                "--log-opt",
                "max-file=3",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "usleep 500000; for i in $(seq 0 " + (count - 1) + "); do echo line number $i; usleep 500; done");
        LogTail tail = following(id);

        Await.until("the end", Duration.ofSeconds(60), () -> Tailing.notes(tail).contains(LogNote.Kind.EXITED));
        assertThat(Tailing.texts(tail))
                .isEqualTo(IntStream.range(0, count)
                        .mapToObj(i -> "line number " + i)
                        .toList());
    }

    @Test
    void aFloodThatIsRotatedWhileItIsFollowedRepeatsNoLine() {
        String id = on.test.docker(
                "run",
                "--detach",
                "--log-opt",
                "max-size=5m",
                "--log-opt",
                "max-file=1",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "usleep 500000; seq 400000");
        LogTail tail = following(id);

        Await.until("the end", Duration.ofSeconds(60), () -> Tailing.notes(tail).contains(LogNote.Kind.EXITED));
        // Some are missing: the engine itself throws them away before it has sent them, to any client.
        assertThat(Tailing.texts(tail)).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void aLineOfTenMegabytesIsWholeByteForByte() throws Exception {
        String id = on.test.docker(
                "run",
                "--detach",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "head -c 10000000 /dev/zero | tr '\\000' m; echo; echo behind");
        on.test.docker("wait", id);

        LogTail tail = on.open(new LogOptions(LogOptions.ALL, false), id);
        Await.until("all of the log", () -> tail.sources().stream().allMatch(LogSource::isOver));
        Await.until("its lines", () -> tail.store().size() == 2);

        assertThat(Arrays.mismatch(on.dockerLogs(LogStream.STDOUT, id), Tailing.bytes(tail, LogStream.STDOUT)))
                .isEqualTo(-1);
        assertThat(tail.store().line(0).length()).isEqualTo(10_000_000);
    }

    @Test
    void everyTimeStampIsTheEnginesToTheNanosecond() {
        String id = on.test.docker("run", "--detach", TestImages.BUSYBOX, "sh", "-c", "seq 20");
        on.test.docker("wait", id);
        LogTail tail = on.open(new LogOptions(LogOptions.ALL, false), id);
        Await.until("its lines", () -> tail.store().size() == 20);

        List<String> expected = on.test
                .docker("logs", "--timestamps", id)
                .lines()
                .map(line -> line.substring(0, line.indexOf('Z')))
                .toList();
        assertThat(Tailing.lines(tail).map(line -> LogsCommand.instant(line.timestamp())))
                .zipSatisfy(
                        expected,
                        (found, engine) -> assertThat(java.time.Instant.parse(found))
                                .isEqualTo(java.time.Instant.parse(engine + "Z")));
    }

    @Test
    void aRestartIsNotedAsOneEndAndOneStart() {
        String id = on.test.docker("run", "--detach", TestImages.BUSYBOX, "sh", "-c", "echo hello; sleep 600");
        LogTail tail = following(id);
        Await.until("its line", () -> tail.store().size() == 1);
        on.test.docker("restart", id);
        Await.until("the second run's line", () -> Tailing.texts(tail).size() == 2);
        // The engine tells of the start apart from the lines, and may be slower with it.
        Await.until("the second run's note", () -> Tailing.notes(tail).contains(LogNote.Kind.STARTED));

        assertThat(Tailing.notes(tail)).containsExactly(LogNote.Kind.EXITED, LogNote.Kind.STARTED);
    }

    @Test
    void aRemovalIsNotedWithoutAStart() {
        String id = on.test.docker("run", "--detach", TestImages.BUSYBOX, "sh", "-c", "echo hello; sleep 600");
        LogTail tail = following(id);
        Await.until("its line", () -> tail.store().size() == 1);
        on.test.docker("rm", "--force", id);
        Await.until("the end", () -> tail.sources().getFirst().state() instanceof LogSource.Removed);
        Await.until("its note", () -> Tailing.notes(tail).contains(LogNote.Kind.REMOVED));

        assertThat(Tailing.notes(tail)).doesNotContain(LogNote.Kind.STARTED).endsWith(LogNote.Kind.REMOVED);
        assertThat(Tailing.notes(tail)).doesNotHaveDuplicates();
    }

    private LogTail following(String id) {
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> !(tail.sources().getFirst().state() instanceof LogSource.Opening));
        return tail;
    }
}
