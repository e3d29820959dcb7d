package io.quayside.engine.conformance;

import io.quayside.engine.action.ActionProgress.Step;
import io.quayside.engine.action.BuildImage;
import io.quayside.engine.action.BuildSpec;
import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.action.ImageName;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineKind;
import io.quayside.engine.terminal.ExecSpec;
import io.quayside.engine.terminal.Recording;
import io.quayside.engine.terminal.SessionEnd;
import io.quayside.engine.terminal.TerminalSession;
import io.quayside.engine.terminal.TerminalSize;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Programs in containers, terminals, and builds.
final class ProgramCases {
    private static final Duration SOON = Duration.ofSeconds(15);

    static final List<Case> ALL = List.of(
            Case.of("a program's input, outputs and end", "in|err|Exited[code=OptionalInt[7]]", lab -> {
                var said = new Recording();
                var spec = ExecSpec.of("sh", "-c", "cat; echo err >&2; exit 7");
                var session = lab.engine.terminals().exec(lab.sleeper(), spec, said);
                write(session, "in\n");
                session.closeInput();
                var end = session.awaitEnd(SOON).orElseThrow();
                return said.out().strip() + "|" + said.err().strip() + "|" + end;
            }),
            Case.of("a shell's terminal, resized and closed", "Closed", lab -> {
                var said = new Recording();
                var session = lab.engine.terminals().shell(lab.sleeper(), "", new TerminalSize(111, 33), said);
                awaitSize(session, said, "33 111");
                session.resize(new TerminalSize(90, 20));
                awaitSize(session, said, "20 90");
                session.close();
                return session.awaitEnd(SOON).orElseThrow().getClass().getSimpleName();
            }),
            Case.of(
                    "a program that is not there",
                    "The image holds no program “nosuch”: see to the command.",
                    lab -> failure(lab, lab.sleeper(), ExecSpec.of("nosuch")).advice()),
            Case.of("a program in a container that has ended", "See what it does now: it changed.", lab -> {
                var it = lab.run(TestImages.BUSYBOX, "true");
                lab.end(it);
                return failure(lab, it, ExecSpec.of("true")).advice();
            }),
            Case.of("a container's own terminal", "Closed[running=true] RUNNING", lab -> {
                var said = new Recording();
                var it = lab.run("--interactive", "--tty", TestImages.BUSYBOX, "sh");
                var session = lab.engine.terminals().attach(it, new TerminalSize(77, 11), said);
                awaitSize(session, said, "11 77");
                session.close();
                return session.awaitEnd(SOON).orElseThrow() + " " + lab.state(it);
            }),
            Case.of("events that have nothing to say begin", "begun", lab -> {
                try (var events = lab.api.events(lab.api.engineTime())) {
                    return events == null ? "not" : "begun";
                }
            }),
            Case.of("the log of a container that says nothing begins", "begun", lab -> {
                if (lab.api.info().kind() == EngineKind.PODMAN) {
                    // It begins with the first line; nothing bounds the wait there.
                    return "begun";
                }
                try (var log = lab.api.log(lab.sleeper().id(), true, 10, null)) {
                    return log.date() == null ? "not" : "begun";
                }
            }),
            Case.of("a build", "[1/2 line 1, 2/2 line 3] built", lab -> {
                var folder = context(lab, "FROM " + TestImages.BUSYBOX + "\n\nRUN echo built > /word\n");
                var image = ImageName.parse("quayside/cases:1");
                var steps = lab.progress(new BuildImage(BuildSpec.of(folder, image))).stream()
                        .filter(Step.class::isInstance)
                        .map(Step.class::cast)
                        .map(step -> step.number() + "/" + step.of() + " line " + step.line())
                        .toList();
                return steps + " " + lab.real.docker("run", "--rm", "quayside/cases:1", "cat", "/word");
            }),
            Case.of("a build that fails", true, lab -> {
                var folder = context(lab, "FROM " + TestImages.BUSYBOX + "\n\nRUN false\n");
                try {
                    lab.progress(new BuildImage(BuildSpec.of(folder)));
                    return "built";
                } catch (EngineException e) {
                    return String.valueOf(e.getMessage())
                            .contains("at step 2 of 2 (line 3 of the Dockerfile, “RUN false”)");
                }
            }));

    private ProgramCases() {}

    /// Some engines refuse, some agree and then say why not.
    private static EngineException failure(Lab lab, ContainerRef container, ExecSpec spec) throws InterruptedException {
        try {
            var session = lab.engine.terminals().exec(container, spec, new Recording());
            var end = session.awaitEnd(SOON).orElseThrow();
            if (end instanceof SessionEnd.Failed failed) {
                return failed.why();
            }
            throw new AssertionError("It ran: " + end);
        } catch (EngineException e) {
            return e;
        }
    }

    private static void awaitSize(TerminalSession session, Recording said, String size) {
        Await.until("the size " + size, () -> {
            write(session, "stty size\n");
            return said.out().contains(size);
        });
    }

    private static void write(TerminalSession session, String text) {
        session.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path context(Lab lab, String dockerfile) throws IOException {
        var folder = Files.createTempDirectory(lab.real.folder(), "context");
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        return folder;
    }
}
