package io.quayside.engine.terminal;

import io.quayside.engine.action.ContainerRef;
import io.quayside.engine.docker.AttachFacts;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.ExecRequest;
import io.quayside.engine.docker.ProcessApi;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Refused.Reason;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens terminals and pipes to programs in the containers of one engine. Thread-safe; calls block, are
/// made for virtual threads, and fail with [io.quayside.engine.model.EngineException].
public final class Terminals implements AutoCloseable {
    private static final Duration GOODBYE = Duration.ofMillis(800);
    /// What terminals of today understand.
    private static final Map<String, String> IN_TERMINAL = Map.of("TERM", "xterm-256color");

    private final Supplier<DockerApi> engine;
    private final Set<TerminalSession> open = ConcurrentHashMap.newKeySet();

    /// @param engine the API of the engine, or an exception that says why there is none now
    public Terminals(Supplier<DockerApi> engine) {
        this.engine = engine;
    }

    /// Runs a program in a running container, and returns once it runs.
    ///
    /// Closing the session ends the program, for which engines have no request of their own: a second,
    /// short exec of the container's shell finds it by the variable `QUAYSIDE_SESSION` in its environment
    /// and hangs it up (SIGHUP, to its process group), as a terminal does whose window is closed; what
    /// still runs half a second later is killed (SIGKILL). In a container without a shell, and in a paused
    /// one, the program runs on; [SessionEnd.Closed] says which it was.
    ///
    /// @param listener called on a thread of the session
    public TerminalSession exec(ContainerRef container, ExecSpec spec, SessionListener listener) {
        return asking(api -> exec(api, container, spec, listener));
    }

    private TerminalSession exec(ProcessApi api, ContainerRef container, ExecSpec spec, SessionListener listener) {
        var doing = "Running " + spec.command().getFirst() + " in " + container.name();
        var hangUp = HangUp.of(api, container.id(), spec.user());
        var request = request(spec, hangUp.mark());
        var exec = api.prepare(doing, container.id(), request);
        var session = remembered(opened(new StartedProgram(api, doing, exec, request, hangUp), listener));
        if (spec.terminal() != null) {
            session.resize(spec.terminal());
        }
        return session;
    }

    /// The engine may have started the program all the same when this side gives up.
    private static LiveSession opened(StartedProgram program, SessionListener listener) {
        try {
            return LiveSession.open(program, listener);
        } catch (Cancelled e) {
            program.abandon();
            throw e;
        }
    }

    /// Opens the best shell that a running container has: bash, else sh, else busybox.
    ///
    /// @param user whose shell; empty for the container's own user
    /// @throws Refused NOT_FOUND when the container has no shell
    public TerminalSession shell(ContainerRef container, String user, TerminalSize size, SessionListener listener) {
        var shell = shellOf(container);
        return exec(container, new ExecSpec(shell, user, "", Map.of(), size), listener);
    }

    /// The command that starts the best shell of a container, running or not.
    ///
    /// @throws Refused NOT_FOUND when it has none
    public List<String> shellOf(ContainerRef container) {
        return asking(api -> new Shells(api).find(container.id()))
                .orElseThrow(() -> new Refused(
                        Reason.NOT_FOUND,
                        404,
                        "no shell",
                        "There is no shell in " + container.name() + ": its image holds none of bash, sh and busybox.",
                        "Run one of its own programs instead, or look at its files."));
    }

    /// Joins the container's own program, as `docker attach` does: its output from now on, and its input
    /// where it takes any. Closing the session leaves the program running.
    public TerminalSession attach(ContainerRef container, TerminalSize size, SessionListener listener) {
        return asking(api -> attach(api, container, size, listener));
    }

    private TerminalSession attach(
            ProcessApi api, ContainerRef container, TerminalSize size, SessionListener listener) {
        var doing = "Attaching to " + container.name();
        var facts = api.attachFacts(doing, container.id());
        requireRunning(doing, facts);
        var session = remembered(LiveSession.open(new AttachedProgram(api, doing, container.id(), facts), listener));
        session.resize(size);
        return session;
    }

    /// Ends all sessions; waits for their programs for less than a second.
    @Override
    public void close() {
        open.forEach(TerminalSession::close);
        var until = System.nanoTime() + GOODBYE.toNanos();
        try {
            for (var session : open) {
                session.awaitEnd(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What nobody cancelled was cut off because the engine was lost.
    private <T> T asking(Function<ProcessApi, T> question) {
        try {
            return question.apply(engine.get().processes());
        } catch (Cancelled e) {
            throw Thread.currentThread().isInterrupted() ? e : LiveSession.lost(e);
        }
    }

    private TerminalSession remembered(TerminalSession session) {
        open.removeIf(old -> old.end().isPresent());
        open.add(session);
        return session;
    }

    private static ExecRequest request(ExecSpec spec, String mark) {
        var environment = new HashMap<String, String>(spec.terminal() == null ? Map.of() : IN_TERMINAL);
        environment.putAll(spec.environment());
        environment.put(HangUp.VARIABLE, mark);
        return new ExecRequest(spec.command(), spec.user(), spec.folder(), environment, spec.terminal() != null);
    }

    // An engine would wait for its start without a word.
    private static void requireRunning(String doing, AttachFacts facts) {
        if (!facts.status().equals("running")) {
            throw new Refused(
                    Reason.CONFLICT,
                    409,
                    facts.status(),
                    doing + " did not work: the container does not run (" + facts.status() + ").",
                    facts.status().equals("paused") ? "Unpause it first." : "Start it first.");
        }
    }
}
