package io.quayside.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AttachTest extends WithTerminals {
    @Test
    void inputReachesTheContainersProgramAndTheEndOfInputEndsIt() throws InterruptedException {
        var id = engine.docker(
                "create", "--interactive", "--name=box", TestImages.BUSYBOX, "sh", "-c", "cat; echo err >&2; exit 4");
        engine.docker("start", "box");
        var box = new ContainerRef(id, "box");
        var session = terminals.attach(box, TerminalSize.USUAL, said);

        session.write(bytes("hello\n"));
        Await.until("the echo", () -> said.out().equals("hello\n"));
        session.closeInput();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(4)));
        assertThat(said.err()).isEqualTo("err\n");
        assertThat(session.hasTerminal()).isFalse();
    }

    @Test
    void aContainersTerminalIsResizedAndClosingLeavesItRunning() throws InterruptedException {
        var box = container("--interactive", "--tty", "sh");
        var session = terminals.attach(box, new TerminalSize(77, 11), said);
        Await.until("the size", () -> {
            session.write(bytes("stty size\n"));
            return said.out().contains("11 77");
        });

        session.close();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(true));
        assertThat(engine.docker("inspect", "--format", "{{.State.Running}}", box.id()))
                .isEqualTo("true");
    }

    @Test
    void aContainerThatKeepsItsInputOpenRunsOn() throws InterruptedException {
        var box = container("--interactive", "cat");
        var session = terminals.attach(box, TerminalSize.USUAL, said);
        session.write(bytes("hello\n"));
        Await.until("the echo", () -> said.out().equals("hello\n"));

        session.closeInput();

        assertThat(session.awaitEnd(SOON)).contains(new SessionEnd.Closed(true));
    }

    @Test
    void twoMayBeAttachedAtATime() throws InterruptedException {
        var box = container("--interactive", "--tty", "sh");
        var second = new Recording();
        var one = terminals.attach(box, TerminalSize.USUAL, said);
        var two = terminals.attach(box, TerminalSize.USUAL, second);

        one.write(bytes("echo on''e\n"));

        Await.until(
                "both to see it",
                () -> said.out().contains("one") && second.out().contains("one"));
        two.write(bytes("exit\n"));
        assertThat(one.awaitEnd(SOON)).contains(new SessionEnd.Exited(OptionalInt.of(0)));
    }

    @Test
    void aContainerThatDoesNotRunIsSaid() {
        var box = container("true");
        Await.until(
                "its end",
                () -> engine.docker("inspect", "--format", "{{.State.Status}}", box.id())
                        .equals("exited"));

        assertThatThrownBy(() -> terminals.attach(box, TerminalSize.USUAL, said))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.advice()).isEqualTo("Start it first."))
                .hasMessage("Attaching to box did not work: the container does not run (exited).");
    }

    private ContainerRef container(String... rest) {
        var line = new ArrayList<>(List.of("run", "--detach", "--name=box"));
        var at = 0;
        while (rest[at].startsWith("--")) {
            line.add(rest[at++]);
        }
        line.add(TestImages.BUSYBOX);
        line.addAll(List.of(rest).subList(at, rest.length));
        return new ContainerRef(engine.docker(line.toArray(String[]::new)), "box");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
