package io.quayside.engine.log;

import io.quayside.engine.log.LogSource.State;
import io.quayside.engine.model.Container;
import io.quayside.engine.model.ContainerState;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one container's log from first to last: through restarts of the container and of the engine, until the
/// container is removed or the tail is closed. Runs on a thread of its own; an interrupt ends it.
final class SourceReader implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SourceReader.class);
    /// How long the end of an answer may be ahead of the live picture, which learns of it by an event.
    private static final Duration PICTURE_DELAY = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int REFUSALS = 5;

    private final LogEngine engine;
    private final String container;
    private final LogOptions options;
    private final ChangeSignal picture;
    private final SourceLines lines;
    private final BooleanSupplier connected;
    private final BooleanSupplier closed;
    private Duration pause = SHORTEST_PAUSE;
    private int refusals;
    /// Whether the end of the container's process was noted and no start since.
    private boolean ended;
    /// Whether the picture has had the container: a new one's log may be answered before the picture knows of it.
    private boolean known;

    SourceReader(
            LogEngine engine,
            String container,
            LogOptions options,
            ChangeSignal picture,
            SourceLines lines,
            BooleanSupplier closed) {
        this.engine = engine;
        this.container = container;
        this.options = options;
        this.picture = picture;
        this.lines = lines;
        this.connected = engine::isConnected;
        this.closed = closed;
    }

    @Override
    public void run() {
        try {
            while (!lines.isOver()) {
                attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("The tail of {} was closed", container);
        } catch (RuntimeException e) {
            LOG.error("The tail of {} ended", container, e);
            lines.enter(new LogSource.Unreadable(String.valueOf(e.getMessage()), ""));
        }
    }

    private void attempt() throws InterruptedException {
        lines.enter(new LogSource.Opening());
        try {
            long before = lines.count();
            boolean whole = lines.read(engine, container, options);
            refusals = 0;
            // What has ended and writes again has run in between, too shortly for the picture to show it.
            ended &= lines.count() == before;
            if (whole) {
                if (isKnown()) {
                    pause = SHORTEST_PAUSE;
                }
                afterEnd();
            }
        } catch (EngineException.Refused e) {
            afterRefusal(e);
        } catch (EngineException | IOException | UncheckedIOException e) {
            // Cancelled is also what a stream says that ends because the engine was lost.
            if (closed.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.debug("The log of {} broke off: {}", container, e.toString());
            afterBreak();
        }
    }

    /// The engine has ended the answer: the container's process has ended, or the container has gone.
    private void afterEnd() throws IOException, InterruptedException {
        if (!options.follow()) {
            lines.enter(new LogSource.Complete());
            return;
        }
        picture.await(() -> !connected.getAsBoolean() || (isKnown() && !isAlive() && showsDeath()), PICTURE_DELAY);
        if (connected.getAsBoolean() && !isGone()) {
            if (!isAlive()) {
                // An answer that follows may end before the engine has written the process's last words.
                lines.read(engine, container, new LogOptions(options.tail(), false));
            }
            noteExit();
        }
        awaitAlive();
        // After the engine was away nobody knows whether the container was, unless its end was seen.
        if (!lines.isOver() && ended && isAlive()) {
            ended = false;
            lines.note(LogNote.of(LogNote.Kind.STARTED));
        }
    }

    /// Notes that the container's process has ended, once for each time. Where it runs again already or is about to,
    /// the picture does not tell with which code: only the engine's event does, which may be on its way.
    private void noteExit() throws InterruptedException {
        if (!ended) {
            Container now = engine.container(container).orElse(null);
            Integer code = now == null || !hasEnded(now) ? null : now.exitCode();
            if (now != null && (hasEnded(now) || now.state().isAlive())) {
                ended = true;
                if (code == null) {
                    picture.await(() -> !connected.getAsBoolean() || lines.knowsOfDeath(), PICTURE_DELAY);
                }
                lines.noteExit(code == null ? OptionalInt.empty() : OptionalInt.of(code));
            }
        } else {
            // The engine's word on an end that the picture has told of already.
            lines.forgetDeath();
        }
    }

    /// Whether the picture has what the engine has told of an end, if it has.
    private boolean showsDeath() {
        return !lines.knowsOfDeath()
                || engine.container(container).filter(SourceReader::hasEnded).isPresent();
    }

    /// Waits until the container runs, has been removed, or the engine was lost and is back. While the picture does not
    /// know the container, the engine is asked again: it answers that there is none where it came and went.
    private void awaitAlive() throws InterruptedException {
        lines.enter(new LogSource.Resting());
        if (!picture.await(() -> !connected.getAsBoolean() || isKnown(), pause)) {
            lengthenPause();
            return;
        }
        // It may start and end between two pictures: then only the engine's word on its end tells that it ran.
        picture.await(() -> !connected.getAsBoolean() || isAlive() || isGone() || lines.knowsOfDeath());
        if (!connected.getAsBoolean()) {
            awaitEngine();
        } else if (isGone()) {
            lines.note(LogNote.of(LogNote.Kind.REMOVED));
            lines.enter(new LogSource.Removed());
        }
    }

    /// The connection broke off, or none came about.
    private void afterBreak() throws InterruptedException {
        boolean lost = picture.await(() -> !connected.getAsBoolean(), pause);
        lengthenPause();
        if (lost) {
            awaitEngine();
        }
    }

    private void lengthenPause() {
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void awaitEngine() throws InterruptedException {
        lines.note(LogNote.of(LogNote.Kind.ENGINE_LOST));
        lines.enter(new LogSource.EngineLost());
        picture.await(connected);
        lines.note(LogNote.of(LogNote.Kind.ENGINE_BACK));
        pause = SHORTEST_PAUSE;
    }

    private void afterRefusal(EngineException.Refused refusal) throws InterruptedException {
        boolean unsupported = refusal.reason() == EngineException.Refused.Reason.UNSUPPORTED
                || refusal.status() == 501
                || refusal.answer().contains("does not support reading")
                // Podman's words.
                || refusal.answer().contains("log driver, cannot read logs");
        if (unsupported) {
            lines.enter(unreadable(refusal));
        } else if (refusal.reason() == EngineException.Refused.Reason.NOT_FOUND) {
            lines.note(LogNote.of(LogNote.Kind.REMOVED));
            lines.enter(new LogSource.Removed());
        } else if (++refusals >= REFUSALS) {
            lines.enter(new LogSource.Unreadable(String.valueOf(refusal.getMessage()), refusal.advice()));
        } else {
            // A container that is being removed answers 409 until it is gone.
            afterBreak();
        }
    }

    private static State unreadable(EngineException.Refused refusal) {
        return new LogSource.Unreadable(
                "This container's logging driver does not let the engine read the log back.",
                "Look where the driver sends it, or create the container anew with the driver json-file or local."
                        + (refusal.answer().isBlank()
                                ? ""
                                : " The engine said: “" + refusal.answer().strip() + "”."));
    }

    private boolean isAlive() {
        return engine.container(container)
                .filter(c -> c.state().isAlive() && c.state() != ContainerState.RESTARTING)
                .isPresent();
    }

    private boolean isKnown() {
        known |= engine.container(container).isPresent();
        return known;
    }

    private boolean isGone() {
        return isKnown() && engine.container(container).isEmpty();
    }

    private static boolean hasEnded(Container container) {
        return container.state() == ContainerState.EXITED
                || container.state() == ContainerState.DEAD
                || container.state() == ContainerState.RESTARTING;
    }
}
