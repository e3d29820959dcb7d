package io.quayside.engine.life;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Follows the events of one container: first those that the engine remembers, then those that come, without a gap
/// between the two and without telling one twice. Goes on by itself when the engine was lost.
public final class LiveEvents implements Subscription {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REMEMBERED = 64;

    private final Supplier<DockerApi> api;
    private final String id;
    private final LifeListener listener;
    /// Held while the listener runs, so that nothing is delivered once [#close] has returned.
    private final ReentrantLock delivery = new ReentrantLock();

    /// The latest that were told. What happens while it is asked may come twice; and so does the newest, when it is
    /// asked again.
    private final SequencedSet<ContainerEvent> told = new LinkedHashSet<>();

    private Instant since;
    private volatile boolean closed;
    private final Thread thread;

    /// Begins at once.
    ///
    /// @param api the engine as it is connected now; fails while it is not
    /// @param created when the container was made
    public LiveEvents(Supplier<DockerApi> api, String id, Instant created, LifeListener listener) {
        this.api = api;
        this.id = id;
        this.listener = listener;
        this.since = created;
        this.thread = Thread.ofVirtual().name("Events of a container").start(this::run);
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        delivery.lock();
        try {
            closed = true;
        } finally {
            delivery.unlock();
        }
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    follow(api.get());
                } catch (EngineException e) {
                    deliver(() -> listener.interrupted(e));
                }
                if (!closed) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            // Closed: the only one who interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private void follow(DockerApi engine) {
        var now = engine.engineTime();
        var from = "%d.%09d".formatted(since.getEpochSecond(), since.getNano());
        var past = engine.life().past(id, from, now).stream()
                .map(LiveEvents::event)
                .filter(this::isNew)
                .toList();
        deliver(() -> listener.remembered(past));
        try (var stream = engine.life().follow(id, now)) {
            for (var next = stream.next(); next != null && !closed; next = stream.next()) {
                var event = event(next);
                if (isNew(event)) {
                    deliver(() -> listener.happened(event));
                }
            }
        }
    }

    private boolean isNew(ContainerEvent event) {
        if (!told.add(event)) {
            return false;
        }
        if (told.size() > REMEMBERED) {
            told.removeFirst();
        }
        since = event.time().isAfter(since) ? event.time() : since;
        return true;
    }

    private void deliver(Runnable telling) {
        delivery.lock();
        try {
            if (!closed) {
                telling.run();
            }
        } finally {
            delivery.unlock();
        }
    }

    private static ContainerEvent event(EngineEvent event) {
        return new ContainerEvent(Instant.ofEpochSecond(0, event.timeNanos()), event.action(), event.attributes());
    }
}
