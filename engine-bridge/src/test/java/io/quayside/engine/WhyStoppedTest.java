package io.quayside.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quayside.engine.live.ConnectionState;
import io.quayside.engine.model.ContainerDetails;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.Health;
import io.quayside.engine.why.Cause;
import io.quayside.engine.why.Explanation;
import io.quayside.engine.why.Explanation.Step;
import io.quayside.testkit.Await;
import io.quayside.testkit.EngineExtension;
import io.quayside.testkit.Private;
import io.quayside.testkit.TestEngine;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Containers that die, or do not come to life, in every way that Quayside explains.
@ExtendWith(EngineExtension.class)
class WhyStoppedTest {
    private static TestEngine test;
    private static Engine engine;

    @BeforeAll
    static void connect(@Private TestEngine started) {
        test = started;
        engine = Reaching.engines(test.folder(), Map.of()).connect(Reaching.chosen(test.dockerHost()));
        Await.until("a connection", () -> engine.view().connection() instanceof ConnectionState.Connected);
    }

    @AfterAll
    static void leave() {
        engine.close();
    }

    private static void make(String verb, String name, List<String> flags, String... command) {
        var line = new ArrayList<>(List.of(verb, "--name", name));
        if (verb.equals("run")) {
            line.add(1, "--detach");
        }
        line.addAll(flags);
        line.add(TestImages.BUSYBOX);
        line.addAll(List.of(command));
        try {
            test.docker(line.toArray(String[]::new));
        } catch (AssertionError e) {
            // The engine made it and could not start it, which is what the test is about.
            assertThat(test.docker("ps", "--all", "--format", "{{.Names}}")).contains(name);
        }
    }

    private static Optional<Explanation> ask(String name) {
        return engine.explain(engine.inspectContainer(name));
    }

    private static Explanation ended(String name, List<String> flags, String... command) {
        make("run", name, flags, command);
        Await.until(
                name + " to end",
                () -> !engine.inspectContainer(name).container().state().isAlive());
        return ask(name).orElseThrow();
    }

    private static Explanation ended(String name, String... command) {
        return ended(name, List.of(), command);
    }

    @Test
    void aContainerThatIsWellNeedsNoExplanation() {
        make("run", "well", List.of(), "sleep", "600");
        assertThat(ask("well")).isEmpty();
    }

    @Test
    void oneThatNobodyStartedIsOfferedTheStart() {
        make("create", "made", List.of(), "sh");
        var why = ask("made").orElseThrow();
        assertThat(why.cause()).isEqualTo(new Cause.NotStarted());
        assertThat(why.steps()).startsWith(Step.START);
    }

    @Test
    void anEndInOrderIsSaidToBeOne() {
        assertThat(ended("done", "true").cause()).isEqualTo(new Cause.Finished());
    }

    @Test
    void aCodeOfTheProgramsOwnComesWithItsLastLines() {
        var why = ended("failed", "sh", "-c", "echo first; echo cannot open the door; exit 3");
        assertThat(why.cause()).isEqualTo(new Cause.Failed(3));
        assertThat(why.lines()).containsExactly("first", "cannot open the door");
        assertThat(why.steps()).startsWith(Step.LOGS);
    }

    @Test
    void secretsInTheLastLinesAreMasked() {
        var why = ended("leaky", "sh", "-c", "echo password=open-sesame; exit 1");
        assertThat(why.lines())
                .singleElement()
                .asString()
                .startsWith("password=")
                .doesNotContain("sesame");
    }

    @Test
    void theLinesOfATerminalAreReadToo() {
        assertThat(ended("tty", List.of("--tty"), "sh", "-c", "printf '\\033[31mred\\033[0m\\n'; exit 1")
                        .lines())
                .containsExactly("red");
    }

    @Test
    void runningOutOfMemoryIsToldWithTheLimit() {
        var why = ended("greedy", List.of("--memory", "8m"), "sh", "-c", "x=a; while true; do x=$x$x; done");
        assertThat(why.code()).isEqualTo(137);
        assertThat(why.cause()).isEqualTo(new Cause.OutOfMemory(8 << 20));
    }

    @Test
    void beingKilledIsNotTakenForRunningOutOfMemory() {
        make("run", "killed", List.of(), "sleep", "600");
        test.docker("kill", "killed");
        assertThat(ask("killed").orElseThrow().cause()).isEqualTo(new Cause.Killed());
    }

    @ParameterizedTest
    @CsvSource({"TERM, SIGTERM", "INT, SIGINT"})
    void beingStoppedIsToldFromCrashing(String signal, String name) {
        var why = ended("stopped-" + signal, "sh", "-c", "sh -c 'kill -" + signal + " $$'; exit $?");
        assertThat(why.cause()).isEqualTo(new Cause.AskedToEnd(name));
    }

    @ParameterizedTest
    @CsvSource({"SEGV, SIGSEGV, 139", "ABRT, SIGABRT, 134", "FPE, SIGFPE, 136"})
    void aCrashIsToldByTheNameOfItsSignal(String signal, String name, int code) {
        var why = ended("crashed-" + signal, "sh", "-c", "sh -c 'kill -" + signal + " $$'; exit $?");
        assertThat(why.code()).isEqualTo(code);
        assertThat(why.cause()).isEqualTo(new Cause.Crashed(name));
    }

    @Test
    void anotherSignalIsNamedAsWell() {
        assertThat(ended("hung-up", "sh", "-c", "sh -c 'kill -HUP $$'; exit $?").cause())
                .isEqualTo(new Cause.Signalled("SIGHUP"));
    }

    @Test
    void aProgramThatTheImageLacksIsNamed() {
        assertThat(ended("lacking", "no-such-program").cause())
                .isEqualTo(new Cause.NoSuchProgram("no-such-program", false));
    }

    @Test
    void aShellThatTheImageLacksIsKnownAsOne() {
        assertThat(ended("shellless", "bash", "-c", "ls").cause()).isEqualTo(new Cause.NoSuchProgram("bash", true));
    }

    @Test
    void aCommandThatAScriptDidNotFindIsNamed() {
        var why = ended("mistyped", "sh", "-c", "lss -l");
        assertThat(why.code()).isEqualTo(127);
        assertThat(why.cause()).isEqualTo(new Cause.NoSuchCommand("lss"));
    }

    @Test
    void whatMayNotBeExecutedIsNamed() {
        assertThat(ended("no-right", "/etc/passwd").cause()).isEqualTo(new Cause.NotExecutable("/etc/passwd"));
    }

    @Test
    void aScriptWithoutItsInterpreterIsNotSaidToBeMissing(@TempDir Path folder) throws IOException {
        start("script", folder, "#!/bin/nosuch\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(ask("script").orElseThrow().cause()).isEqualTo(new Cause.NoInterpreter("/program"));
    }

    @Test
    void aProgramForAnotherProcessorIsKnown(@TempDir Path folder) throws IOException {
        start("foreign", folder, new byte[64]);
        var cause = (Cause.WrongArchitecture) ask("foreign").orElseThrow().cause();
        assertThat(cause.program()).isEqualTo("/program");
        assertThat(cause.isImage()).as("the image itself fits").isFalse();
        assertThat(cause.engine()).isEqualTo(cause.image()).isNotEmpty();
    }

    private static void start(String name, Path folder, byte[] program) throws IOException {
        var file = Files.write(folder.resolve("program"), program);
        assertThat(file.toFile().setExecutable(true, false)).isTrue();
        make("create", name, List.of(), "/program");
        test.docker("cp", file.toString(), name + ":/program");
        test.docker("start", name);
        Await.until(
                name + " to end",
                () -> engine.inspectContainer(name).container().state() == ContainerState.EXITED);
    }

    @Test
    void aPortInUseIsToldWithWhoHasIt() {
        make("run", "holder", List.of("--publish", "8099:80"), "sleep", "600");
        Await.until(
                "the holder in the picture",
                () -> engine.view().snapshot().containers().values().stream()
                        .anyMatch(
                                it -> it.name().equals("holder") && !it.ports().isEmpty()));
        var why = ended("late", List.of("--publish", "8099:80"), "sleep", "600");
        var cause = (Cause.PortTaken) why.cause();
        assertThat(cause.port()).isEqualTo(8099);
        assertThat(cause.holder()).isNotNull();
        assertThat(cause.holder().name()).isEqualTo("holder");
        assertThat(why.steps()).startsWith(Step.PORT_HOLDER);
    }

    @Test
    void aFileMountedOntoAFolderIsExplained() {
        assertThat(ended("mismatched", List.of("--volume", "/etc/hostname:/tmp"), "sleep", "600")
                        .cause())
                .isEqualTo(new Cause.MountFailed("/etc/hostname", "/tmp", Cause.Mismatch.FILE_AND_FOLDER));
    }

    @Test
    void aVolumeOfAFolderThatIsNotThereIsExplained() {
        var volume = "type=volume,volume-opt=type=none,volume-opt=o=bind,volume-opt=device=/no/such,dst=/x";
        assertThat(ended("unmounted", List.of("--mount", volume), "sleep", "600")
                        .cause())
                .isEqualTo(new Cause.MountFailed("/no/such", "", Cause.Mismatch.MISSING));
    }

    @Test
    void aUserThatTheImageDoesNotKnowIsNamed() {
        assertThat(ended("userless", List.of("--user", "nobody-here"), "sleep", "600")
                        .cause())
                .isEqualTo(new Cause.NoSuchUser("nobody-here"));
    }

    @Test
    void aDeviceThatIsNotThereIsNamed() {
        assertThat(ended("deviceless", List.of("--device", "/dev/no-such"), "sleep", "600")
                        .cause())
                .isEqualTo(new Cause.NoSuchDevice("/dev/no-such"));
    }

    @Test
    void anythingElseKeepsTheEnginesWords() {
        var why = ended("odd", List.of("--sysctl", "net.no.such=1"), "sleep", "600");
        assertThat(why.words()).contains("net/no/such");
        assertThat(why.cause()).isEqualTo(new Cause.StartFailed(why.words()));
    }

    @Test
    void oneThatIsStartedAgainAndAgainIsCountedAndCanBeStopped() {
        make("run", "looping", List.of("--restart", "always"), "sh", "-c", "echo no luck; exit 3");
        // What is explained is one moment: in the next it may run again.
        var resting = new AtomicReference<ContainerDetails>();
        Await.until("some restarts", () -> {
            var details = engine.inspectContainer("looping");
            resting.set(details);
            return details.restartCount() > 1 && details.container().state() == ContainerState.RESTARTING;
        });
        var why = engine.explain(resting.get()).orElseThrow();
        assertThat(why.cause()).isEqualTo(new Cause.Failed(3));
        assertThat(why.looping()).isTrue();
        assertThat(why.restarts()).isGreaterThan(1);
        assertThat(why.lines()).endsWith("no luck");
        assertThat(why.steps()).contains(Step.STOP).doesNotContain(Step.START);
        test.docker("rm", "--force", "looping");
    }

    @Test
    void aFailingHealthCheckIsToldWithWhatItSaidLast() {
        make(
                "run",
                "sick",
                List.of("--health-cmd", "echo no answer; exit 1", "--health-interval", "1s", "--health-retries", "1"),
                "sleep",
                "600");
        Await.until(
                "it to be unhealthy",
                () -> engine.inspectContainer("sick").container().health() == Health.UNHEALTHY);
        var why = ask("sick").orElseThrow();
        var cause = (Cause.Unhealthy) why.cause();
        assertThat(cause.failures()).isPositive();
        assertThat(cause.last()).isNotNull();
        assertThat(cause.last().output()).contains("no answer");
        assertThat(cause.last().exitCode()).isEqualTo(1);
        assertThat(why.steps()).startsWith(Step.HEALTH);
        test.docker("rm", "--force", "sick");
    }
}
