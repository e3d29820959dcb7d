package io.quayside.engine.terminal;

import io.quayside.engine.docker.ProcessStream;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Cancelled;
import io.quayside.engine.model.EngineException.Refused;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One session: a thread that reads and delivers, one that writes, a short one for every change of size.
final class LiveSession implements TerminalSession {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
    /// Right after the start engines may not have the terminal yet, and say so by a refusal.
    private static final int RESIZE_TRIES = 6;

    private static final int HEAD = 1024;
    private static final Duration RESIZE_PAUSE = Duration.ofMillis(20);

    private final Program program;
    private final ProcessStream stream;
    private final SessionListener listener;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final InputQueue input = new InputQueue();
    private final AtomicReference<@Nullable TerminalSize> wanted = new AtomicReference<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean closed;
    private volatile @Nullable SessionEnd end;
    private volatile @Nullable Thread reader;

    private LiveSession(Program program, ProcessStream stream, SessionListener listener) {
        this.program = program;
        this.stream = stream;
        this.listener = listener;
    }

    /// Opens it; blocks until the engine has agreed.
    static LiveSession open(Program program, SessionListener listener) {
        var stream = program.open();
        var session = new LiveSession(program, stream, listener);
        session.reader = Thread.ofVirtual().name("terminal output").start(session::read);
        Thread.ofVirtual().name("terminal input").start(() -> session.input.carryTo(stream));
        return session;
    }

    @Override
    public boolean hasTerminal() {
        return program.hasTerminal();
    }

    @Override
    public void write(byte[] bytes) {
        input.put(bytes);
    }

    @Override
    public void closeInput() {
        input.end();
    }

    @Override
    public void resize(TerminalSize size) {
        if (program.hasTerminal() && over.getCount() > 0 && wanted.getAndSet(size) == null) {
            Thread.ofVirtual().name("terminal size").start(this::resizeToWanted);
        }
    }

    @Override
    public Optional<SessionEnd> end() {
        return Optional.ofNullable(end);
    }

    @Override
    public Optional<SessionEnd> awaitEnd(Duration limit) throws InterruptedException {
        over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        return end();
    }

    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        closed = true;
        input.close();
        stream.close();
        var reading = reader;
        if (reading != null && reading != Thread.currentThread()) {
            // It may wait for the exit code.
            reading.interrupt();
        }
    }

    private void read() {
        try {
            deliver();
            if (!closed) {
                finish(program.afterOutput(head.toString(StandardCharsets.UTF_8)));
                return;
            }
        } catch (EngineException e) {
            if (!closed) {
                finish(new SessionEnd.Failed(e instanceof Cancelled ? lost(e) : e));
                return;
            }
        } catch (InterruptedException e) {
            // Closed, the only one who interrupts.
        }
        // On a thread that no late interrupt can hit.
        Thread.ofVirtual().name("terminal end").start(() -> finish(closed()));
    }

    private void finish(SessionEnd ended) {
        input.close();
        stream.close();
        end = ended;
        over.countDown();
        listener.ended(ended);
    }

    private void deliver() {
        while (!closed && stream.next(this::deliver)) {
            // More may come.
        }
    }

    private void deliver(byte[] bytes, boolean error) {
        try {
            if (head.size() < HEAD) {
                head.write(bytes, 0, Math.min(bytes.length, HEAD - head.size()));
            }
            if (!closed) {
                listener.output(bytes, error);
            }
        } catch (RuntimeException e) {
            LOG.error("A listener of a terminal failed", e);
        }
    }

    private SessionEnd closed() {
        try {
            return new SessionEnd.Closed(program.end(StartedProgram.GRACE));
        } catch (EngineException | InterruptedException e) {
            LOG.debug("A program could not be ended", e);
            return new SessionEnd.Closed(true);
        }
    }

    /// As it is told to whom the engine was lost under.
    static EngineException lost(EngineException e) {
        return new Unreachable(
                Obstacle.CLOSED,
                "The engine was lost in the middle of a conversation with a program.",
                "Quayside connects again by itself; then begin anew.",
                e);
    }

    private void resizeToWanted() {
        for (var attempt = 1; over.getCount() > 0; attempt++) {
            var size = wanted.get();
            if (size == null) {
                return;
            }
            try {
                program.resize(size);
                if (wanted.compareAndSet(size, null)) {
                    return;
                }
                attempt = 0;
            } catch (Refused e) {
                if (attempt >= RESIZE_TRIES || !pause(attempt)) {
                    LOG.debug("A terminal was not resized: {}", e.getMessage());
                    wanted.set(null);
                    return;
                }
            } catch (EngineException e) {
                wanted.set(null);
                return;
            }
        }
    }

    private boolean pause(int attempt) {
        try {
            return !over.await(RESIZE_PAUSE.multipliedBy(attempt).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
