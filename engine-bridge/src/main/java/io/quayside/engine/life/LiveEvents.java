package io.quayside.engine.life;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.model.ContainerEvent;
import io.quayside.engine.model.Delivery;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.function.Supplier;

/// Follows the events of one container: first those that the engine remembers, then those that come, without a gap
/// between the two and without telling one twice. Goes on by itself when the engine was lost.
public final class LiveEvents implements Subscription {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int REMEMBERED = 64;

    private final Supplier<DockerApi> api;
    private final String id;
    private final LifeListener listener;
    private final Delivery delivery = new Delivery();

    /// The latest that were told. What happens while it is asked may come twice; and so does the newest, when it is
    /// asked again.
    private final SequencedSet<ContainerEvent> told = new LinkedHashSet<>();

    private Instant since;
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
        return delivery.isClosed();
    }

    @Override
    public void close() {
        delivery.close();
        thread.interrupt();
    }

    private void run() {
        try {
            while (!isClosed()) {
                try {
                    follow(api.get());
                } catch (EngineException e) {
                    delivery.deliver(() -> listener.interrupted(e));
                }
                if (!isClosed()) {
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
        delivery.deliver(() -> listener.remembered(past));
        try (var stream = engine.life().follow(id, now)) {
            for (var next = stream.next(); next != null && !isClosed(); next = stream.next()) {
                var event = event(next);
                if (isNew(event)) {
                    delivery.deliver(() -> listener.happened(event));
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

    private static ContainerEvent event(EngineEvent event) {
        return new ContainerEvent(Instant.ofEpochSecond(0, event.timeNanos()), event.action(), event.attributes());
    }
}
