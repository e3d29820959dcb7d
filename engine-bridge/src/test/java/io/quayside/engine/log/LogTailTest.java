package io.quayside.engine.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.log.LogSource.Following;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class LogTailTest {
    private static final String ODD = String.join(
            "; ",
            "printf 'plain\\ncrlf\\r\\n\\n\\nnul \\000 in it\\n\\377\\376 not UTF-8 \\303\\n'",
            "printf 'an error\\n' >&2",
            "head -c 40000 /dev/zero | tr '\\000' x; echo",
            "head -c 32768 /dev/zero | tr '\\000' y; echo",
            "head -c 1000000 /dev/zero | tr '\\000' z; echo",
            "head -c 20000 /dev/zero | tr '\\000' e >&2; echo >&2",
            "printf '2026-01-01T00:00:00.000000000Z its own time stamp\\n'",
            "printf 'no newline'");

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
    void whatIsHeldEqualsDockerLogsByteForByte() throws Exception {
        String id = run("sh", "-c", ODD);
        on.test.docker("wait", id);

        LogTail tail = complete(id);

        assertSame(tail, LogStream.STDOUT, id);
        assertSame(tail, LogStream.STDERR, id);
        assertThat(Tailing.texts(tail)).hasSize(13).contains("no newline", "crlf\r");
    }

    @Test
    void whatATerminalWroteEqualsDockerLogsByteForByte() throws Exception {
        String id = run("-t", "sh", "-c", ODD);
        on.test.docker("wait", id);

        assertSame(complete(id), LogStream.STDOUT, id);
    }

    @Test
    void whatIsFollowedEqualsDockerLogsByteForByte() throws Exception {
        String id = run("-i", "sh", "-c", "read go; " + ODD);
        LogTail tail = following(id);
        on.test.docker("exec", id, "sh", "-c", "echo > /proc/1/fd/0 || true");
        on.test.docker("stop", id);
        on.test.docker("start", id);
        on.test.docker("stop", id);

        Await.until("the end", () -> Tailing.notes(tail).contains(LogNote.Kind.EXITED));
        assertSame(tail, LogStream.STDOUT, id);
    }

    @Test
    void followingGoesOnThroughRestartsOfTheContainer() throws Exception {
        String id = run("sh", "-c", "i=0; while true; do echo $i; i=$((i+1)); usleep 1000; done");
        LogTail tail = following(id);
        for (int i = 0; i < 3; i++) {
            long before = tail.store().size();
            Await.until("lines", () -> tail.store().size() > before + 50);
            on.test.docker("restart", id);
        }
        on.test.docker("stop", id);

        Await.until("the end", () -> tail.sources().getFirst().state() instanceof LogSource.Resting);
        Await.until(
                "all lines",
                () -> Tailing.bytes(tail, LogStream.STDOUT).length == on.dockerLogs(LogStream.STDOUT, id).length);
        assertSame(tail, LogStream.STDOUT, id);
        Await.until("the note behind them", () -> Tailing.notes(tail).getLast() == LogNote.Kind.EXITED);
        assertThat(Tailing.notes(tail)).contains(LogNote.Kind.STARTED);
    }

    @Test
    void aTerminalThatIsStartedAgainDoesNotRepeatItsPrompt() {
        String id = run("-t", "sh", "-c", "printf 'login: '; sleep 1");
        LogTail tail = following(id);
        Await.until("the first run's end", () -> {
            assertThat(Tailing.texts(tail)).containsExactly("login: ");
            return true;
        });
        on.test.docker("start", id);

        Await.until("the second run's end", () -> Tailing.texts(tail).size() == 2);
        assertThat(Tailing.texts(tail)).containsExactly("login: ", "login: ");
    }

    @Test
    void theHistoriesOfTwoContainersAreMergedByTime() {
        String together = "while [ ! -e /start/now ]; do usleep 1000; done; ";
        String one = run("--volume=start:/start", "sh", "-c", together + lines("one"));
        String two = run("--volume=start:/start", "sh", "-c", together + lines("two"));
        on.test.docker("exec", two, "touch", "/start/now");
        on.test.docker("wait", one, two);

        LogTail tail = complete(one, two);

        List<Long> times = Tailing.lines(tail).map(LogLine::timestamp).toList();
        assertThat(times).hasSize(400).isSorted();
        assertThat(Tailing.texts(tail).subList(0, 200)).anyMatch(text -> text.startsWith("two"));
        on.test.docker("rm", one, two);
        on.test.docker("volume", "rm", "start");
    }

    private static String lines(String word) {
        return "for i in $(seq 200); do echo " + word + " $i; usleep 1000; done";
    }

    @Test
    void aTailOfTheNewestLinesSaysThatTheEngineHasMore() {
        String id = run("sh", "-c", "seq 100; sleep 600");
        Await.until("lines", () -> on.test.docker("logs", id).endsWith("100"));

        LogTail tail = on.open(LogOptions.following(10), id);

        Await.until("ten lines", () -> tail.store().size() == 10);
        assertThat(Tailing.texts(tail)).startsWith("91").endsWith("100");
        assertThat(tail.sources().getFirst().moreAtEngine()).isTrue();
        assertThat(tail.sources().getFirst().state()).isInstanceOf(Following.class);
    }

    @Test
    void aContainerThatIsRemovedEndsItsTail() {
        String id = run("sh", "-c", "echo hello; sleep 600");
        LogTail tail = following(id);
        Await.until("its line", () -> tail.store().size() == 1);
        on.test.docker("rm", "--force", id);

        Await.until("the end", () -> tail.sources().getFirst().state() instanceof LogSource.Removed);
        Await.until("its note", () -> Tailing.notes(tail).contains(LogNote.Kind.REMOVED));
        assertThat(Tailing.texts(tail)).containsExactly("hello");
    }

    @Test
    void aLogThatTheEngineCannotReadIsExplained() {
        String id = run("--log-driver=none", "echo", "gone");

        LogTail tail = on.open(LogOptions.everything(), id);

        Await.until("an answer", () -> tail.sources().getFirst().state() instanceof LogSource.Unreadable);
        var state = (LogSource.Unreadable) tail.sources().getFirst().state();
        assertThat(state.message()).contains("logging driver");
        assertThat(state.advice()).contains("json-file");
    }

    private String run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("run", "--detach"));
        int options = 0;
        while (arguments[options].startsWith("-")) {
            line.add(arguments[options++]);
        }
        line.add(TestImages.BUSYBOX);
        line.addAll(Arrays.asList(arguments).subList(options, arguments.length));
        return on.test.docker(line.toArray(String[]::new));
    }

    private LogTail complete(String... ids) {
        LogTail tail = on.open(new LogOptions(LogOptions.ALL, false), ids);
        Await.until("all of the log", () -> tail.sources().stream().allMatch(LogSource::isOver));
        Await.until(
                "its lines",
                () -> tail.store().size()
                        == tail.sources().stream().mapToLong(LogSource::lines).sum());
        return tail;
    }

    private LogTail following(String id) {
        LogTail tail = on.open(LogOptions.everything(), id);
        Await.until("an answer", () -> !(tail.sources().getFirst().state() instanceof LogSource.Opening));
        return tail;
    }

    private void assertSame(LogTail tail, LogStream stream, String id) throws Exception {
        byte[] expected = on.dockerLogs(stream, id);
        byte[] actual = Tailing.bytes(tail, stream);
        int difference = Arrays.mismatch(expected, actual);
        assertThat(difference)
                .as("first byte that differs in %s (%d and %d bytes)", stream, expected.length, actual.length)
                .isEqualTo(-1);
        assertThat(expected).isNotEmpty();
    }
}
