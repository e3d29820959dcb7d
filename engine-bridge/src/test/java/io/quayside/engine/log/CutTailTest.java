package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.EngineProxy;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A bad network between Quayside and an engine that goes on writing.
@ExtendWith(EngineExtension.class)
class CutTailTest {
    private EngineProxy proxy;
    private Tailing on;

    @BeforeEach
    void connect(TestEngine test) {
        proxy = new EngineProxy(test);
        on = new Tailing(test, proxy.socket());
    }

    @AfterEach
    void close() {
        on.close();
        proxy.close();
    }

    @Test
    void aNewContainerIsNotSaidToBeRemovedWhileItsEventIsOnTheWay() {
        proxy.hold("/events");
        String id = on.test.docker("create", TestImages.BUSYBOX, "sh", "-c", "echo hello; exit 3");
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> tail.sources().getFirst().state() instanceof LogSource.Resting);
        // It asks again: by then it has had time to jump to a conclusion.
        Await.until("another question", () -> logRequests(id) > 2);
        assertThat(tail.sources().getFirst().isOver()).isFalse();
        on.test.docker("start", id);
        proxy.flow();

        Await.until("its line", () -> Tailing.texts(tail).contains("hello"));
        Await.until("its end", () -> Tailing.notes(tail).contains(LogNote.Kind.EXITED));
        assertThat(Tailing.notes(tail)).containsExactly(LogNote.Kind.EXITED);
    }

    @Test
    void aContainerThatCameAndWentWhileEventsWereOnTheWayIsSaidToBeRemoved() {
        proxy.hold("/events");
        String id = on.test.docker("create", TestImages.BUSYBOX, "true");
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> logRequests(id) > 2);
        on.test.docker("rm", id);

        Await.until("its end", () -> tail.sources().getFirst().state() instanceof LogSource.Removed);
        Await.until("the word on it", () -> Tailing.notes(tail).equals(List.of(LogNote.Kind.REMOVED)));
    }

    @Test
    void aContainerThatStartedAndEndedBetweenTwoPicturesIsReadAllTheSame() {
        String id = on.test.docker("create", TestImages.BUSYBOX, "echo", "hello");
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> tail.sources().getFirst().state() instanceof LogSource.Resting);
        Await.until(
                "the picture", () -> on.engine.view().snapshot().container(id).isPresent());
        proxy.hold("/json");
        on.test.docker("start", id);
        Await.until(
                "its end",
                () -> on.test
                        .docker("inspect", "--format={{.State.Status}}", id)
                        .equals("exited"));
        proxy.flow();

        Await.until("its line", () -> Tailing.texts(tail).contains("hello"));
        Await.until("its end", () -> Tailing.notes(tail).contains(LogNote.Kind.EXITED));
        assertThat(Tailing.notes(tail)).containsExactly(LogNote.Kind.EXITED);
        assertThat(Tailing.texts(tail)).containsExactly("hello");
    }

    private long logRequests(String id) {
        return proxy.requests().stream()
                .filter(line -> line.contains(id + "/logs"))
                .count();
    }

    @Test
    void noLineIsLostOrDoubledWhenTheConnectionIsCutAgainAndAgain() throws Exception {
        String id = run("i=0; while true; do echo out $i; echo err $i >&2; i=$((i+1)); usleep 300; done");
        LogTail tail = on.open(LogOptions.everything(), id);
        for (int i = 0; i < 8; i++) {
            long before = tail.store().size();
            Await.until("lines", Duration.ofSeconds(30), () -> tail.store().size() > before + 200);
            proxy.drop();
        }

        assertWholeAtTheEnd(tail, id);
    }

    @Test
    void noLineIsLostOrDoubledWhenTheConnectionIsCutInTheMiddleOfLinesThatTheEngineSplits() throws Exception {
        String id = run("i=0; while true; do echo $i; head -c 50000 /dev/zero | tr '\\000' x; echo; i=$((i+1)); done");
        proxy.slow(4_000_000);
        LogTail tail = on.open(LogOptions.everything(), id);
        for (int i = 0; i < 5; i++) {
            long before = tail.store().size();
            Await.until("lines", Duration.ofSeconds(30), () -> tail.store().size() > before + 20);
            proxy.drop();
        }
        proxy.slow(Integer.MAX_VALUE);

        assertWholeAtTheEnd(tail, id);
    }

    @Test
    void noLineIsLostOrDoubledWhenALogIsRotatedWhileTheConnectionIsCut() throws Exception {
        String id = on.test.docker(
                "run",
                "--detach",
                "--log-opt=max-size=200k",
                "--log-opt=max-file=10",
                TestImages.BUSYBOX,
                "sh",
                "-c",
                "i=0; while [ $i -lt 12000 ]; do echo line number $i; i=$((i+1)); usleep 100; done");
        LogTail tail = on.open(LogOptions.everything(), id);
        while (!Tailing.notes(tail).contains(LogNote.Kind.EXITED)) {
            long before = tail.store().size();
            Await.until(
                    "lines",
                    Duration.ofSeconds(30),
                    () -> tail.store().size() > before + 1_000
                            || Tailing.notes(tail).contains(LogNote.Kind.EXITED));
            proxy.drop();
        }

        Await.until("the last line", () -> Tailing.texts(tail).getLast().equals("line number 11999"));
        assertThat(Tailing.texts(tail)).doesNotHaveDuplicates().hasSize(12_000);
        assertThat(Tailing.notes(tail)).doesNotContain(LogNote.Kind.GAP);
    }

    @Test
    void noLineIsLostOrDoubledWhenTheNetworkStallsForLongerThanQuaysideWaits() throws Exception {
        String id = run("i=0; while true; do echo $i; i=$((i+1)); usleep 500; done");
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("lines", () -> tail.store().size() > 200);
        proxy.stall();
        Await.until("the loss", Duration.ofSeconds(40), () -> !on.isConnected());
        proxy.flow();

        Await.until("a connection", Duration.ofSeconds(30), on::isConnected);
        assertWholeAtTheEnd(tail, id);
        assertThat(Tailing.notes(tail)).contains(LogNote.Kind.ENGINE_LOST, LogNote.Kind.ENGINE_BACK);
    }

    private String run(String script) {
        return on.test.docker("run", "--detach", TestImages.BUSYBOX, "sh", "-c", script);
    }

    private void assertWholeAtTheEnd(LogTail tail, String id) throws IOException, InterruptedException {
        on.test.docker("kill", id);
        for (LogStream stream : new LogStream[] {LogStream.STDOUT, LogStream.STDERR}) {
            byte[] expected = on.dockerLogs(stream, id);
            Await.until(
                    "all of " + stream,
                    Duration.ofSeconds(60),
                    () -> Tailing.bytes(tail, stream).length >= expected.length);
            assertThat(Tailing.bytes(tail, stream)).asString().isEqualTo(new String(expected));
        }
        assertThat(Tailing.notes(tail)).doesNotContain(LogNote.Kind.GAP);
    }
}
