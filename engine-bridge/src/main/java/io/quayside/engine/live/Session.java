package io.quayside.engine.live;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.docker.EventStream;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.model.EngineKind;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to an engine, from the first question to the loss. It listens to the events first and lists then, so
/// that nothing falls between the two.
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);

    private final Route.Journey journey;
    private final Picture picture;
    private final Pulse pulse;
    private final Patience patience;
    private final Consumer<EngineEvent> listener;
    private final CompletableFuture<EngineException> lost = new CompletableFuture<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    /// A set: what happens while the lists are under way, however much, is no more than there are objects.
    private final Set<Meaning> early = new LinkedHashSet<>();
    private @Nullable ListRefresh lists;
    private @Nullable ContainerRefresh containers;
    private boolean filled;

    /// @param listener called with every event; it must return at once
    Session(Route.Journey journey, Picture picture, Pulse pulse, Patience patience, Consumer<EngineEvent> listener) {
        this.journey = journey;
        this.picture = picture;
        this.pulse = pulse;
        this.patience = patience;
        this.listener = listener;
    }

    /// Work that may wait and is interrupted at the end.
    interface Work {
        void run() throws InterruptedException;
    }

    /// Blocks until the connection is lost or this session is closed.
    ///
    /// @param connected called once the picture is the engine's own
    /// @return why it ended
    EngineException run(Consumer<DockerApi> connected) throws InterruptedException {
        try {
            var api = journey.connect(patience.answer());
            pulse.heard();
            fork("heartbeat", () -> keepHearing(api));
            var events = api.events(api.timeConnected());
            fork("events", () -> listen(events));
            fill(api);
            connected.accept(api);
            return lost.get();
        } catch (EngineException e) {
            // What the heartbeat found out says more than the call that it cut off.
            return lost.getNow(e);
        } catch (ExecutionException | RuntimeException e) {
            LOG.error("Following the engine failed", e);
            return broken(e);
        } finally {
            close();
            awaitThreads();
        }
    }

    void heard() {
        pulse.heard();
    }

    /// Runs work on a virtual thread that ends with this session.
    void fork(String name, Work work) {
        var thread = Thread.ofVirtual().name(name).unstarted(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                // The session is over.
            } catch (EngineException e) {
                lost.complete(e);
            } catch (RuntimeException e) {
                LOG.error("{} failed", name, e);
                lost.complete(broken(e));
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
        if (lost.isDone()) {
            thread.interrupt();
        }
    }

    @Override
    public void close() {
        lost.complete(new EngineException.Cancelled("The connection was closed."));
        journey.close();
        threads.forEach(Thread::interrupt);
    }

    /// What one connection still has under way must not reach the picture of the next.
    private void awaitThreads() {
        try {
            for (Thread thread : threads) {
                thread.join(LONGEST_GOODBYE);
            }
        } catch (InterruptedException e) {
            // Closed for good: there is no next one.
            Thread.currentThread().interrupt();
        }
    }

    /// Containers first: they are what a window waits for.
    private void fill(DockerApi api) {
        var containers = new ContainerRefresh(api, picture, this);
        var lists = new ListRefresh(api, picture, containers, this);
        picture.containers(api.containers());
        lists.readAll();
        synchronized (this) {
            this.containers = containers;
            this.lists = lists;
            filled = true;
            early.forEach(this::look);
            early.clear();
        }
        fork("lists", lists::run);
    }

    private static EngineException broken(Exception e) {
        return new EngineException.Garbled("Following the engine failed: " + e, e);
    }

    /// Only reads and notes, so that the engine never has to wait, which would make it drop events.
    private void listen(EventStream events) {
        try (events) {
            for (var event = events.next(); event != null; event = events.next()) {
                pulse.heard();
                listener.accept(event);
                var meaning = Meaning.of(event);
                if (!meaning.isNothing()) {
                    note(meaning);
                }
            }
        }
        throw new Unreachable(
                Obstacle.CLOSED,
                "The engine ended its stream of events.",
                "It was probably stopped or restarted.",
                null);
    }

    private synchronized void note(Meaning meaning) {
        if (filled) {
            look(meaning);
        } else {
            early.add(meaning);
        }
    }

    private void look(Meaning meaning) {
        if (lists == null || containers == null) {
            throw new IllegalStateException("not filled yet");
        }
        lists.mark(meaning.kinds());
        if (!meaning.container().isEmpty()) {
            containers.mark(meaning.container());
        }
    }

    /// An engine that hangs, or a network that swallows everything, never ends a read by itself.
    private void keepHearing(DockerApi api) throws InterruptedException {
        while (true) {
            var left = patience.silence().minus(pulse.silence());
            if (left.isPositive()) {
                TimeUnit.NANOSECONDS.sleep(left.toNanos());
                continue;
            }
            api.ping(patience.answer());
            pulse.heard();
            if (api.info().kind() == EngineKind.PODMAN) {
                // Podman says nothing of networks that come and go.
                picture.networks(api.networks());
            }
        }
    }
}
