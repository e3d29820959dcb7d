package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogNote.Kind;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is noted of a container's life besides its start and its end, and containers that come while others are
/// followed.
@ExtendWith(EngineExtension.class)
class MarkedTailTest {
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
    void aContainerThatRanOutOfMemoryIsToldApartFromOneThatWasKilled() {
        // An engine does not learn why a program died that did so within milliseconds of its start (Docker 20.10).
        String hungry = create("--memory", "8m", "sh", "-c", "echo hello; sleep 2; exec tail -c 90m /dev/zero");
        LogTail tail = started(hungry);
        String killed = create("sh", "-c", "echo hello; sleep 600");
        LogTail other = started(killed);
        Await.until("its line", () -> Tailing.texts(other).size() == 1);
        on.test.docker("kill", killed);

        Await.until("the ends", () -> ended(tail) && ended(other));
        // The engine hears of the memory and of the end in two ways, and may hear of the memory last.
        Await.until("word of the memory", () -> Tailing.notes(tail).contains(Kind.OUT_OF_MEMORY));
        assertThat(Tailing.notes(tail)).containsExactlyInAnyOrder(Kind.OUT_OF_MEMORY, Kind.EXITED);
        assertThat(Tailing.notes(other)).containsExactly(Kind.EXITED);
        assertThat(exitCode(tail)).isEqualTo(exitCode(other)).hasValue(137);
    }

    @Test
    void changesOfHealthStandWhereTheyHappened() {
        String id = create(
                "--health-cmd=test -e /well",
                "--health-interval=200ms",
                "--health-retries=2",
                "sh",
                "-c",
                "echo begin; read a; rm /well; sleep 600");
        LogTail tail = started(id);
        Await.until("its line", () -> Tailing.texts(tail).contains("begin"));
        on.test.docker("exec", id, "touch", "/well");
        Await.until("health", () -> Tailing.notes(tail).contains(Kind.HEALTHY));
        on.test.docker("exec", id, "rm", "/well");
        Await.until("illness", () -> Tailing.notes(tail).contains(Kind.UNHEALTHY));
        on.test.docker("exec", id, "sh", "-c", "echo behind > /proc/1/fd/1");
        Await.until("the other line", () -> Tailing.texts(tail).contains("behind"));
        on.test.docker("exec", id, "touch", "/well");
        Await.until("health again", () -> Tailing.notes(tail).getLast() == Kind.HEALTHY);

        List<String> all = Tailing.lines(tail).map(LogLine::text).toList();
        assertThat(all).containsSubsequence("begin", "HEALTHY", "UNHEALTHY", "behind", "HEALTHY");
        assertThat(Tailing.lines(tail).map(LogLine::timestamp)).isSorted();
    }

    @Test
    void whatHappenedIsKnownByTimeWithoutGoingThroughTheLines() {
        String id = create("sh", "-c", "echo hello; read a; exit 3");
        LogTail tail = started(id);
        Await.until("its line", () -> Tailing.texts(tail).size() == 1);
        on.test.docker("stop", "--time", "0", id);
        Await.until(
                "the end",
                () -> ended(tail) && tail.marks().examined() == tail.store().size());

        var notes = tail.marks().notes().all();
        assertThat(notes).extracting(it -> it.note().kind()).isEqualTo(Tailing.notes(tail));
        assertThat(notes)
                .allSatisfy(it ->
                        assertThat(LogNote.of(tail.store().line(it.line()))).isEqualTo(it.note()))
                .extracting(NotesInTime.Noted::timestamp)
                .allSatisfy(time -> assertThat(time)
                        .isBetween(
                                tail.marks().timeline().start(),
                                tail.marks().timeline().end()));
    }

    @Test
    void theEndOfAContainerThatIsRestartedAtOnceTellsItsCodeAndItsTime() {
        String id = create(
                "--restart=always", "sh", "-c", "echo up; while [ ! -e /go ]; do usleep 10000; done; rm /go; exit 3");
        LogTail tail = started(id);
        Await.until("its line", () -> Tailing.texts(tail).size() == 1);
        on.test.docker("exec", id, "touch", "/go");

        Await.until("its second run", () -> Tailing.texts(tail).size() == 2);
        // The first line of the next run may be here before the engine's word on the end.
        Await.until("its end", () -> ended(tail));
        assertThat(Tailing.notes(tail)).containsOnlyOnce(Kind.EXITED);
        assertThat(exitCode(tail)).hasValue(3);
        assertThat(Tailing.lines(tail).map(LogLine::timestamp)).isSorted();
    }

    @Test
    void aContainerOfTheSameNameIsFollowedInThePlaceOfTheOneThatWasRemoved() {
        String first = create("sh", "-c", "seq 5; sleep 600");
        LogTail tail = started(first);
        Await.until("its lines", () -> Tailing.texts(tail).size() == 5);
        // As compose does: the new one is there before the old one goes.
        String second = create("sh", "-c", "seq 6 10; sleep 600");
        tail.succeed(0, second);
        on.test.docker("rm", "--force", first);
        on.test.docker("start", second);

        Await.until("the other's lines", () -> Tailing.texts(tail).size() == 10);
        assertThat(Tailing.texts(tail)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        assertThat(Tailing.notes(tail))
                .containsSubsequence(Kind.REMOVED, Kind.REPLACED)
                .containsOnlyOnce(Kind.REPLACED);
        assertThat(tail.sources()).hasSize(1);
        assertThat(tail.sources().getFirst().container()).isEqualTo(second);
    }

    @Test
    void aContainerThatComesLaterJoinsWithAllOfItsLines() {
        String first = create("sh", "-c", "while true; do echo first; usleep 10000; done");
        LogTail tail = started(first);
        Await.until("lines", () -> tail.store().size() > 20);
        String second = create("sh", "-c", "seq 1500; sleep 600");
        on.test.docker("start", second);
        tail.join(second);

        Await.until("its lines", () -> of(tail, 1).size() == 1_501);
        assertThat(of(tail, 1)).startsWith("JOINED", "1").endsWith("1500");
        assertThat(of(tail, 0)).contains("first").doesNotContain("1500");
        long before = tail.store().size();
        Await.until("the first goes on", () -> tail.store().size() > before + 10);
    }

    @Test
    void aTailToWhichContainersCameClosesAtOnce() {
        String first = create("sleep", "600");
        LogTail tail = started(first);
        tail.join(create("sleep", "600"));
        tail.succeed(0, create("sleep", "600"));

        tail.close();

        Await.until("the end of its threads", tail::isClosed);
    }

    private LogTail started(String id) {
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> tail.sources().getFirst().state() instanceof LogSource.Resting);
        on.test.docker("start", id);
        return tail;
    }

    private String create(String... arguments) {
        List<String> line = new ArrayList<>(List.of("create", "--interactive"));
        int options = 0;
        while (arguments[options].startsWith("--")) {
            line.add(arguments[options]);
            if (!arguments[options++].contains("=")) {
                line.add(arguments[options++]);
            }
        }
        line.add(TestImages.BUSYBOX);
        line.addAll(List.of(arguments).subList(options, arguments.length));
        String id = on.test.docker(line.toArray(String[]::new));
        // Before the picture has it, it counts as removed.
        Await.until(
                "the picture", () -> on.engine.view().snapshot().container(id).isPresent());
        return id;
    }

    private static boolean ended(LogTail tail) {
        return Tailing.notes(tail).contains(Kind.EXITED);
    }

    private static OptionalInt exitCode(LogTail tail) {
        return Tailing.lines(tail)
                .filter(line -> line.stream() == LogStream.NOTE)
                .map(LogNote::of)
                .filter(note -> note.kind() == Kind.EXITED)
                .findFirst()
                .orElseThrow()
                .exitCode();
    }

    private static List<String> of(LogTail tail, int source) {
        return Tailing.lines(tail)
                .filter(line -> line.source() == source)
                .map(LogLine::text)
                .toList();
    }
}
