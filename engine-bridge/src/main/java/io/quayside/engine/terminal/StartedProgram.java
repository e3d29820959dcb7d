package io.quayside.engine.terminal;

import io.quayside.engine.docker.ExecRequest;
import io.quayside.engine.docker.ProcessApi;
import io.quayside.engine.docker.ProcessStream;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A program that was prepared in a container by an exec.
///
/// @param exec what the engine calls it
/// @param hangUp how to end it
record StartedProgram(ProcessApi api, String doing, String exec, ExecRequest request, HangUp hangUp)
        implements Program {
    /// How long a program has to end after its terminal was hung up, before it is killed.
    static final Duration GRACE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(StartedProgram.class);
    private static final int NOT_EXECUTABLE = 126;
    private static final Pattern NOT_STARTED = Pattern.compile("OCI runtime (?:exec|error)|exec failed|Error: ");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration START = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public ProcessStream open() {
        return api.start(doing, exec, request.terminal());
    }

    @Override
    public boolean hasTerminal() {
        return request.terminal();
    }

    @Override
    public void resize(TerminalSize size) {
        api.resizeExec(exec, size.columns(), size.rows());
    }

    /// A program may close its output and go on: waits until it has ended.
    @Override
    public SessionEnd afterOutput(String words) throws InterruptedException {
        try {
            var code = Waiting.forCode(LONGEST, () -> api.state(exec).exitCode());
            var started = code.isEmpty()
                    || code.getAsInt() < NOT_EXECUTABLE
                    || !NOT_STARTED.matcher(words).lookingAt();
            return started ? new SessionEnd.Exited(code) : new SessionEnd.Failed(api.notStarted(doing, words));
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return new SessionEnd.Exited(OptionalInt.empty());
            }
            throw e;
        }
    }

    @Override
    public boolean end(Duration limit) throws InterruptedException {
        // The request to start it may still be on its way through the engine.
        if (Waiting.forCode(START, this::zeroOnceBegun).isEmpty() || !isRunning()) {
            return false;
        }
        var killed = false;
        if (sendOnceThere("HUP")) {
            if (Waiting.forCode(limit, this::codeOnceEnded).isPresent()) {
                return false;
            }
            killed = sendOnceThere("KILL");
        }
        // It may have ended by itself, which engines say a moment later; of one that was killed a busy engine says so
        // late.
        return Waiting.forCode(killed ? PATIENCE : limit, this::codeOnceEnded).isEmpty();
    }

    /// Engines say that a program runs some time before it does.
    private boolean sendOnceThere(String signal) throws InterruptedException {
        var start = System.nanoTime();
        var outcome = hangUp.send(signal);
        while (outcome == HangUp.Outcome.NOBODY && isRunning() && System.nanoTime() - start < START.toNanos()) {
            Thread.sleep(PAUSE);
            outcome = hangUp.send(signal);
        }
        return outcome == HangUp.Outcome.SENT;
    }

    /// Ends what was started although nobody waited for the engine's word that it runs; returns at once. An engine that
    /// says nothing is given up.
    void abandon() {
        var ending = Thread.ofVirtual().name("terminal end").start(this::endQuietly);
        Thread.ofVirtual().name("terminal end").start(() -> {
            try {
                if (!ending.join(PATIENCE)) {
                    ending.interrupt();
                }
            } catch (InterruptedException e) {
                ending.interrupt();
            }
        });
    }

    private void endQuietly() {
        try {
            end(GRACE);
        } catch (EngineException | InterruptedException e) {
            LOG.debug("A program could not be ended", e);
        }
    }

    private OptionalInt zeroOnceBegun() {
        try {
            var state = api.state(exec);
            return state.running() || state.exitCode().isPresent() ? OptionalInt.of(0) : OptionalInt.empty();
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return OptionalInt.of(0);
            }
            throw e;
        }
    }

    private OptionalInt codeOnceEnded() {
        return isRunning() ? OptionalInt.empty() : OptionalInt.of(0);
    }

    private boolean isRunning() {
        try {
            return api.state(exec).running();
        } catch (Refused e) {
            if (e.reason() == Reason.NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
