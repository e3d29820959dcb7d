package io.quayside.engine.live;

import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.docker.EngineEvent;
import io.quayside.engine.model.EngineException;
import io.quayside.engine.model.EngineInfo;
import io.quayside.engine.model.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an engine holds, kept exact by the engine itself: listed once, then followed event by event, and listed again
/// after every gap. A lost engine is tried again for ever; its last picture stays, marked as lost. Thread-safe.
public final class LivePicture implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LivePicture.class);
    private static final Duration LONGEST_GOODBYE = Duration.ofMillis(800);

    private final Route route;
    private final Patience patience;
    private final Picture picture = new Picture(new ConnectionState.Connecting(Instant.now()));
    private final Pulse pulse = new Pulse();
    private final Backoff backoff = new Backoff();
    private final Thread thread;
    private final List<Consumer<EngineEvent>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Session session;
    private volatile @Nullable DockerApi api;
    private volatile boolean closed;

    /// Begins to connect at once, on a thread of its own.
    public LivePicture(Route route) {
        this(route, Patience.USUAL);
    }

    LivePicture(Route route, Patience patience) {
        this.route = route;
        this.patience = patience;
        this.thread = Thread.ofVirtual().name("live picture").start(this::follow);
    }

    /// The newest view; never blocks.
    public EngineView view() {
        return picture.view();
    }

    /// As [io.quayside.engine.Engine#subscribe].
    public Subscription subscribe(Consumer<EngineView> listener) {
        var feed = new ViewFeed(listener, picture::remove);
        picture.add(feed);
        return feed;
    }

    /// Calls with every event that the engine sends from now on, on the thread that reads them: it must return at once.
    /// What happens while the engine is lost, and what it drops, is not told.
    public Subscription onEvent(Consumer<EngineEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(EngineEvent event) {
        listeners.forEach(listener -> listener.accept(event));
    }

    /// When the engine last said anything; null when it never did.
    public @Nullable Instant lastHeard() {
        return pulse.last();
    }

    /// The connection of this moment, for questions and deeds; it ends with the loss of the engine.
    ///
    /// @throws EngineException why there is none
    public DockerApi api() {
        var current = api;
        if (current != null) {
            return current;
        }
        throw switch (view().connection()) {
            case ConnectionState.Lost lost -> lost.why();
            case ConnectionState.Closed _ -> new EngineException.Cancelled("This engine is not watched any more.");
            case ConnectionState.Connecting _, ConnectionState.Connected _ ->
                new EngineException.Unreachable(
                        EngineException.Unreachable.Obstacle.CLOSED,
                        "The engine has not answered yet.",
                        "Wait a moment, and try again.",
                        null);
        };
    }

    /// Ends a wait between two tries; returns at once.
    public void retryNow() {
        backoff.hurry();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        var current = session;
        if (current != null) {
            current.close();
        }
        try {
            thread.join(LONGEST_GOODBYE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            for (var why = live(); !closed; why = live()) {
                tell(why);
                var delay = backoff.next();
                lost(why, Instant.now().plus(delay));
                backoff.await(delay, route::sign);
            }
        } catch (InterruptedException e) {
            LOG.debug("Closed");
        } finally {
            picture.connection(new ConnectionState.Closed(Instant.now()));
        }
    }

    /// @return why it ended
    private EngineException live() throws InterruptedException {
        try (var current = new Session(route.newJourney(), picture, pulse, patience, this::tell)) {
            session = current;
            return current.run(this::connected);
        } finally {
            api = null;
        }
    }

    private void connected(DockerApi connection) {
        api = connection;
        backoff.reset();
        picture.connection(new ConnectionState.Connected(connection.info(), Instant.now()));
        LOG.info(
                "Connected to {} {}",
                connection.info().kind(),
                connection.info().version());
    }

    /// Once, not at every try.
    private void tell(EngineException why) {
        boolean news = !(view().connection() instanceof ConnectionState.Lost lost)
                || !String.valueOf(lost.why().getMessage()).equals(why.getMessage());
        if (news) {
            LOG.info("{} {}", why.getMessage(), why.advice());
        }
    }

    private void lost(EngineException why, Instant nextTry) {
        var before = view().connection();
        Instant since = before instanceof ConnectionState.Lost lost ? lost.since() : Instant.now();
        @Nullable
        EngineInfo last = switch (before) {
            case ConnectionState.Connected connected -> connected.info();
            case ConnectionState.Lost lost -> lost.last();
            case ConnectionState.Connecting _, ConnectionState.Closed _ -> null;
        };
        picture.connection(new ConnectionState.Lost(why, since, nextTry, last));
    }
}
