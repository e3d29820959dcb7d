package io.quayside.engine.vm;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.NotStarted;
import io.quayside.engine.transport.ChannelHttp;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What every start waits for, whatever runs the VM: its words on the console, step by step, then the answer of its
/// engine. Used once, by one thread.
public final class VmStart {
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration ENGINE = Duration.ofSeconds(60);

    private final VmConsole console;
    private final Patience patience;
    private final LastWords lastWords;
    private final Consumer<VmStep> steps;
    private final long begun = System.nanoTime();
    private String step;

    /// How long to wait.
    ///
    /// @param silence how long the VM may say nothing
    /// @param question how long each of the few questions to its engine may take
    public record Patience(Duration silence, Duration question) {}

    /// What a VM and the program that runs it said last.
    ///
    /// @param shown how many of them a sentence takes
    public interface LastWords {
        List<String> lines();

        int shown();
    }

    /// The program that runs the VM.
    public interface Program {
        boolean isGone();

        /// As a sentence goes on that says at which step it was; of one that is gone.
        String end();
    }

    /// @param first the step that it begins with
    public VmStart(VmConsole console, String first, Patience patience, LastWords lastWords, Consumer<VmStep> steps) {
        this.console = console;
        this.step = first;
        this.patience = patience;
        this.lastWords = lastWords;
        this.steps = steps;
    }

    /// The one that it is at.
    public String step() {
        return step;
    }

    /// Says that a step begins.
    public void step(String name) {
        step = name;
        steps.accept(new VmStep(name, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /// Returns once the engine answers.
    ///
    /// @throws NotStarted after which the program is as it was
    public void await(Program program, Endpoint engine) {
        awaitReady(program);
        step("engine");
        awaitEngine(program, engine);
    }

    private void awaitReady(Program program) {
        long heard = System.nanoTime();
        while (true) {
            // Before the last words are read: what it says at its end is heard.
            boolean gone = program.isGone();
            for (VmConsole.Word word : console.next()) {
                heard = System.nanoTime();
                switch (word) {
                    case VmConsole.Word.Step next -> step(next.name());
                    case VmConsole.Word.Ready() -> {
                        return;
                    }
                    case VmConsole.Word.Fatal fatal -> throw failed("it says: " + fatal.why(), null);
                    case VmConsole.Word.Halt() -> throw failed("it stopped by itself", null);
                }
            }
            if (gone) {
                throw failed(program.end(), null);
            }
            if (System.nanoTime() - heard > patience.silence().toNanos()) {
                throw failed("it has said nothing for " + patience.silence().toSeconds() + " s", null);
            }
            pause();
        }
    }

    private void awaitEngine(Program program, Endpoint engine) {
        long start = System.nanoTime();
        try (var http = new ChannelHttp(engine)) {
            while (true) {
                try {
                    DockerApi.connect(http, patience.question());
                    return;
                } catch (EngineException.Cancelled e) {
                    throw e;
                } catch (EngineException e) {
                    if (program.isGone() || System.nanoTime() - start > ENGINE.toNanos()) {
                        throw failed("its engine does not answer: " + e.getMessage(), e);
                    }
                }
                pause();
            }
        }
    }

    /// Why it did not come up, with the step, what it said last and what to do.
    ///
    /// @param how as it goes on after "at the step …, "
    public NotStarted failed(String how, @Nullable Throwable cause) {
        var lines = lastWords.lines();
        int from = Math.max(0, lines.size() - lastWords.shown());
        String last =
                lines.isEmpty() ? "" : " The last it said: " + String.join(" / ", lines.subList(from, lines.size()));
        return new NotStarted(
                step,
                lines,
                "The VM did not start: at the step \"" + step + "\", " + how + "." + last,
                VmConsole.remedy(step, patience.silence()),
                cause);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException.Cancelled("The start of the VM was cancelled.");
        }
    }
}
