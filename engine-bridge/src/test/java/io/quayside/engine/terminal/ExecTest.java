package io.quayside.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExecTest extends WithTerminals {
    private static final SessionEnd WELL = new SessionEnd.Exited(OptionalInt.of(0));

    private ContainerRef box;

    @BeforeEach
    void run() {
        box = new ContainerRef(
                engine.docker("run", "--detach", "--name=box", TestImages.BUSYBOX, "sleep", "600"), "box");
    }

    @Test
    void aProgramWithoutTerminalHasTwoOutputsAndAnExitCode() throws InterruptedException {
        var session = exec(ExecSpec.of("sh", "-c", "echo out; echo err >&2; exit 7"));

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(7)));
        Await.until("the listener", () -> said.ends().size() == 1);
        assertThat(said.out()).isEqualTo("out\n");
        assertThat(said.err()).isEqualTo("err\n");
    }

    @Test
    void theEndOfTheInputReachesTheProgramAndItsOutputGoesOn() throws InterruptedException {
        var session = exec(ExecSpec.of("sh", "-c", "cat; echo after"));

        session.write(bytes("one\n"));
        session.write(bytes("two\n"));
        session.closeInput();

        assertThat(session.awaitEnd(SOON)).contains(WELL);
        assertThat(said.out()).isEqualTo("one\ntwo\nafter\n");
    }

    @Test
    void manyBytesOfAllKindsArriveUnchanged() throws InterruptedException {
        var much = new byte[3 << 20];
        new Random(1).nextBytes(much);
        var session = exec(ExecSpec.of("cat"));

        for (var from = 0; from < much.length; from += 1024) {
            session.write(Arrays.copyOfRange(much, from, from + 1024));
        }
        session.closeInput();

        assertThat(session.awaitEnd(SOON)).contains(WELL);
        assertThat(said.bytes()).isEqualTo(much);
    }

    @Test
    void outputInATerminalKeepsBytesThatLookLikeTheHeadOfAFrame() throws InterruptedException {
        var session = exec(ExecSpec.of("printf", "\\001\\000\\000\\000\\000\\000\\000\\003abcdef")
                .in(TerminalSize.USUAL));

        assertThat(session.awaitEnd(SOON)).contains(WELL);
        assertThat(said.out()).isEqualTo("\u0001\0\0\0\0\0\0\u0003abcdef");
    }

    @Test
    void aTerminalHasTheSizeThatItWasGivenAndIsResized() throws InterruptedException {
        var session = exec(ExecSpec.of("sh").in(new TerminalSize(111, 33)));
        Await.until("the first size", () -> {
            session.write(bytes("stty size\n"));
            return said.out().contains("33 111");
        });

        session.resize(new TerminalSize(90, 20));
        session.resize(new TerminalSize(91, 21));

        Await.until("the second size", () -> {
            session.write(bytes("stty size\n"));
            return said.out().contains("21 91");
        });
        session.write(bytes("exit 3\n"));
        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(3)));
    }

    @Test
    void ctrlCEndsWhatRunsInTheForegroundAndCtrlPIsNotHeldBack() throws InterruptedException {
        var session = exec(ExecSpec.of("sh").in(TerminalSize.USUAL));
        session.write(bytes("echo be''fore; sleep 600\n"));
        Await.until("the program", () -> said.out().contains("before"));

        session.write(new byte[] {3});
        // Ctrl-P brings the line before back.
        session.write(bytes("echo af''ter\n"));
        Await.until("the shell", () -> said.out().contains("after"));
        session.write(bytes("cat -v\n\u0010\n"));
        Await.until("Ctrl-P at once", () -> said.out().contains("^P"));
        Await.until("the end by Ctrl-D", () -> {
            session.write(new byte[] {4});
            return session.end().isPresent();
        });
    }

    @Test
    void theProgramGetsItsVariablesFolderAndUser() throws InterruptedException {
        var spec = new ExecSpec(List.of("sh", "-c", "echo $A; pwd; id -u"), "7:8", "/tmp", Map.of("A", "b c"), null);

        assertThat(exec(spec).awaitEnd(SOON)).contains(WELL);
        assertThat(said.out()).isEqualTo("b c\n/tmp\n7\n");
        assertThat(spec.toString()).doesNotContain("b c");
    }

    @Test
    void closingASessionEndsItsProgramAndThatOfNobodyElse() throws InterruptedException {
        var other = exec(ExecSpec.of("sleep", "611").in(TerminalSize.USUAL));
        var session = exec(ExecSpec.of("sh", "-c", "sleep 612; true"));
        Await.until(
                "the programs",
                () -> processes().contains("sleep 611") && processes().contains("sleep 612"));

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(false));
        Await.until("the end of the program", () -> !processes().contains("sleep 612"));
        assertThat(processes()).contains("sleep 611");
        Await.until("the listener", () -> said.ends().size() == 1);
        assertThat(other.end()).isEmpty();
    }

    @Test
    void closingATerminalEndsTheShellAndWhatRunsInIt() throws InterruptedException {
        var session = exec(ExecSpec.of("sh").in(TerminalSize.USUAL));
        session.write(bytes("sleep 613\n"));
        Await.until("the program", () -> processes().contains("sleep 613"));

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(false));
        Await.until("the end of the program", () -> !processes().contains("sleep 613"));
    }

    @Test
    void aProgramThatIgnoresTheHangUpIsKilled() throws InterruptedException {
        var session = exec(ExecSpec.of("sh", "-c", "trap '' HUP; echo ready; while :; do sleep 614; done"));
        Await.until("the trap", () -> said.out().contains("ready"));

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(false));
        Await.until("the end of the program", () -> !processes().contains("sleep 614"));
    }

    @Test
    void aProgramOfAnotherUserIsEndedToo() throws InterruptedException {
        var session = exec(new ExecSpec(List.of("sleep", "615"), "7", "", Map.of(), TerminalSize.USUAL));
        Await.until("the program", () -> processes().contains("sleep 615"));

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(false));
    }

    @Test
    void aContainerThatEndsEndsItsSessions() throws InterruptedException {
        var session = exec(ExecSpec.of("sh").in(TerminalSize.USUAL));
        session.write(bytes("echo he''re\n"));
        Await.until("the shell", () -> said.out().contains("here"));

        engine.docker("rm", "--force", "box");

        assertThat(session.awaitEnd(SOON)).get().isInstanceOf(SessionEnd.Exited.class);
        assertThat(said.ends()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aProgramThatIsNotThereIsToldByItsName() throws InterruptedException {
        var end = outcome(ExecSpec.of("nosuch", "-x"));

        assertThat(end).isInstanceOfSatisfying(SessionEnd.Failed.class, failed -> {
            assertThat(failed.why()).hasMessageStartingWith("Running nosuch in box did not work. The engine says: ");
            assertThat(failed.why().advice()).isEqualTo("The image holds no program “nosuch”: see to the command.");
        });
    }

    @Test
    void aContainerThatDoesNotRunRefuses() {
        engine.docker("kill", "box");

        assertThatThrownBy(() -> exec(ExecSpec.of("true")))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).isNotEmpty())
                .hasMessageStartingWith("Running true in box did not work. The engine says: ")
                .hasMessageContaining("is not running");
    }

    @Test
    void theShellIsFoundByLookingAtTheContainersFiles() throws InterruptedException {
        assertThat(terminals.shellOf(box)).containsExactly("/bin/sh");
        engine.docker("exec", "box", "sh", "-c", "mkdir -p /usr/local/bin; cp /bin/busybox /usr/local/bin/bash");
        assertThat(terminals.shellOf(box)).containsExactly("/usr/local/bin/bash");

        engine.docker("exec", "box", "sh", "-c", "rm /usr/local/bin/bash /bin/*sh");
        assertThat(terminals.shellOf(box)).containsExactly("/bin/busybox", "sh");

        var session = terminals.shell(box, "", TerminalSize.USUAL, said);
        session.write(bytes("echo he''re; exit\n"));
        assertThat(session.awaitEnd(SOON)).contains(WELL);
        assertThat(said.out()).contains("here");
    }

    @Test
    void aContainerWithoutAShellIsSaid() {
        var bare = bareContainer();

        assertThatThrownBy(() -> terminals.shell(bare, "", TerminalSize.USUAL, said))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).isNotEmpty())
                .hasMessage("There is no shell in bare: its image holds none of bash, sh and busybox.");
    }

    @Test
    void aProgramInAContainerWithoutAShellRunsOnAndThatIsSaid() throws InterruptedException {
        var session = terminals.exec(bareContainer(), ExecSpec.of("/sleep", "616"), said);

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(true));
    }

    /// Of an image that holds one program and nothing else.
    private ContainerRef bareContainer() {
        TestImages.build(
                engine,
                "quayside/bare:1",
                "FROM quayside/busybox:1 AS all",
                "FROM scratch",
                "COPY --from=all /bin/busybox /sleep");
        var id = engine.docker("run", "--detach", "--name=bare", "--entrypoint=/sleep", "quayside/bare:1", "600");
        return new ContainerRef(id, "bare");
    }

    private TerminalSession exec(ExecSpec spec) {
        return terminals.exec(box, spec, said);
    }

    private SessionEnd outcome(ExecSpec spec) throws InterruptedException {
        try {
            return exec(spec).awaitEnd(SOON).orElseThrow();
        } catch (Refused e) {
            return new SessionEnd.Failed(e);
        }
    }

    private String processes() {
        return engine.docker("top", "box", "-eo", "pid,args");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
