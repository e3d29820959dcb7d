package io.quayside.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quayside.engine.model.EngineException;
import io.quayside.testkit.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real programs, and a script in the place of `pkexec`.
final class SetupRunTest {
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    private static CommandLine shell(String script) {
        return CommandLine.of("sh", "-c", script);
    }

    private String script(String content) throws Exception {
        var file = folder.resolve("pkexec");
        Files.writeString(file, "#!/bin/sh\n" + content + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    @Test
    void eachCommandIsToldBeforeWhatItSays() {
        new SetupRun(List.of()).run(List.of(shell("echo one"), shell("echo two >&2")), heard::add);

        assertThat(heard).containsExactly("$ sh -c 'echo one'", "one", "$ sh -c 'echo two >&2'", "two");
    }

    @Test
    void theFirstFailureEndsItWithItsLastWords() {
        assertThatThrownBy(() -> new SetupRun(List.of())
                        .run(List.of(shell("echo no such package; exit 100"), shell("echo never")), heard::add))
                .isInstanceOf(EngineException.Local.class)
                .hasMessageContaining("ended with 100")
                .hasMessageContaining("no such package");
        assertThat(heard).doesNotContain("never");
    }

    @Test
    void onlyWhatNeedsAnAdministratorIsElevated() throws Exception {
        var elevation = script("echo as administrator: \"$@\"; exec \"$@\"");

        new SetupRun(List.of(elevation))
                .run(List.of(CommandLine.of("echo", "plain"), CommandLine.elevated("echo", "all")), heard::add);

        assertThat(heard)
                .containsExactly("$ echo plain", "plain", "$ sudo echo all", "as administrator: echo all", "all");
    }

    @Test
    void theAdministratorIsAskedForOnceForAllThatFollowsEachOther() throws Exception {
        var elevation = script("echo asked; exec \"$@\"");

        new SetupRun(List.of(elevation))
                .run(
                        List.of(
                                CommandLine.elevated("echo", "one"),
                                CommandLine.elevated("echo", "two words"),
                                CommandLine.of("echo", "three")),
                        heard::add);

        assertThat(heard)
                .containsExactly(
                        "$ sudo sh -xc 'echo one && echo '\\''two words'\\'''",
                        "asked",
                        "+ echo one",
                        "one",
                        "+ echo two words",
                        "two words",
                        "$ echo three",
                        "three");
    }

    @Test
    void theFirstFailureOfSeveralForAnAdministratorEndsThem() throws Exception {
        var elevation = script("exec \"$@\"");

        assertThatThrownBy(() -> new SetupRun(List.of(elevation))
                        .run(
                                List.of(
                                        CommandLine.elevated("echo", "fine"),
                                        CommandLine.elevated("false"),
                                        CommandLine.elevated("echo", "never")),
                                heard::add))
                .hasMessageContaining("ended with 1:\n+ false");
        assertThat(heard).doesNotContain("never");
    }

    @Test
    void whereNothingCanAskForAnAdministratorThatIsSaid() throws Exception {
        // As pkexec says it where no agent runs.
        var elevation = script("echo 'Error creating textual authentication agent: Error opening current controlling"
                + " terminal for the process (`/dev/tty'\\''): No such device or address' >&2; exit 127");

        assertThatThrownBy(
                        () -> new SetupRun(List.of(elevation)).run(List.of(CommandLine.elevated("true")), heard::add))
                .hasMessageContaining("no polkit agent runs")
                .hasMessageContaining("nothing was done");
    }

    @Test
    void whatDoesNotEndWhenItIsCancelledIsSaidToGoOn() throws Exception {
        var released = folder.resolve("released");
        var pid = folder.resolve("pid");
        var elevation = script(
                "trap '' TERM; echo $$ > %s; echo begun; until [ -e %s ]; do sleep 0.1; done".formatted(pid, released));
        var failure = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                new SetupRun(List.of(elevation)).run(List.of(CommandLine.elevated("true")), heard::add);
            } catch (EngineException e) {
                failure.set(e);
            }
        });
        Await.until("the program", () -> heard.contains("begun"));

        thread.interrupt();
        thread.join();
        Files.createFile(released);
        untilEnded(Long.parseLong(Files.readString(pid).strip()));

        assertThat(failure.get())
                .isInstanceOf(EngineException.Cancelled.class)
                .hasMessageContaining("goes on to its end");
    }

    @Test
    void whoDismissesTheQuestionIsToldThatNothingWasDone() throws Exception {
        var elevation = script("exit 126");

        assertThatThrownBy(
                        () -> new SetupRun(List.of(elevation)).run(List.of(CommandLine.elevated("true")), heard::add))
                .hasMessageContaining("nothing was done");
    }

    @Test
    void aProgramThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> new SetupRun(List.of()).run(List.of(CommandLine.of("/no/such/program")), heard::add))
                .isInstanceOf(EngineException.Local.class)
                .hasMessageContaining("could not be run");
    }

    @Test
    void anInterruptEndsTheProgram() throws Exception {
        var pid = folder.resolve("pid");
        var failure = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                new SetupRun(List.of()).run(List.of(shell("echo $$ > " + pid + "; exec sleep 1000")), heard::add);
            } catch (EngineException e) {
                failure.set(e);
            }
        });
        Await.until("the program", () -> Files.exists(pid) && Files.size(pid) > 0);
        long number = Long.parseLong(Files.readString(pid).strip());

        thread.interrupt();
        thread.join();

        assertThat(failure.get()).isInstanceOf(EngineException.Cancelled.class);
        untilEnded(number);
    }

    private static void untilEnded(long number) {
        Await.until(
                "no program",
                () -> ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty());
    }
}
