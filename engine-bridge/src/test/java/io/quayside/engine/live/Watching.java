package io.quayside.engine.live;

import io.quayside.engine.Engine;
import io.quayside.engine.Engines;
import io.quayside.engine.docker.DockerApi;
import io.quayside.engine.endpoint.Candidate;
import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.endpoint.Surroundings;
import io.quayside.engine.model.EngineException.Unreachable;
import io.quayside.engine.model.EngineException.Unreachable.Obstacle;
import io.quayside.engine.transport.ChannelHttp;
import io.quayside.testkit.Await;
import io.quayside.testkit.TestEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Engines as the window watches them, and waits for what becomes of them.
final class Watching {
    /// The longest pause between two tries is below two seconds (BackoffTest); a busy machine takes its time for the
    /// try itself.
    static final Duration SOON = Duration.ofMillis(3500);

    private static final Duration RESTART = Duration.ofSeconds(40);

    private Watching() {}

    static Engine engineOf(TestEngine test) {
        return engineAt(test.socket());
    }

    static Engine engineAt(Path socket) {
        var nowhere = new Surroundings(Map.of(), Path.of("/nonexistent"), Path.of("/nonexistent"), Optional.empty());
        var endpoint = new Endpoint.Unix(socket);
        return new Engines(nowhere).connect(new Candidate("test", Candidate.Source.CHOSEN, endpoint.url(), endpoint));
    }

    static Route route(Path socket) {
        return route(() -> new ChannelHttp(new Endpoint.Unix(socket)));
    }

    /// A route that gives no sign of an engine that is back.
    static Route route(Supplier<ChannelHttp> client) {
        return new Route() {
            @Override
            public Journey newJourney() {
                var http = client.get();
                return new Journey() {
                    @Override
                    public DockerApi connect(Duration deadline) {
                        return DockerApi.connect(http, deadline);
                    }

                    @Override
                    public void close() {
                        http.close();
                    }
                };
            }

            @Override
            public Object sign() {
                return "";
            }
        };
    }

    static boolean isConnected(Engine engine) {
        return engine.view().connection() instanceof ConnectionState.Connected;
    }

    static void awaitConnected(Engine engine) {
        Await.until("the connection", RESTART, () -> isConnected(engine));
    }

    static ConnectionState.Lost awaitLost(Engine engine) {
        var found = new AtomicReference<ConnectionState.Lost>();
        Await.until("the loss", () -> {
            if (engine.view().connection() instanceof ConnectionState.Lost lost) {
                found.set(lost);
            }
            return found.get() != null;
        });
        return found.get();
    }

    static ConnectionState.Lost awaitLost(Engine engine, Obstacle obstacle) {
        var found = new AtomicReference<ConnectionState.Lost>();
        Await.until("the loss: " + obstacle, () -> {
            if (engine.view().connection() instanceof ConnectionState.Lost lost
                    && lost.why() instanceof Unreachable why
                    && why.obstacle() == obstacle) {
                found.set(lost);
            }
            return found.get() != null;
        });
        return found.get();
    }
}
