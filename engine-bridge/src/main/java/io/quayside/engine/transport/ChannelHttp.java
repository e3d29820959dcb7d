package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 over channels of our own. Short questions (`GET` with a deadline) share a few connections; everything else
/// has a fresh one, because an engine may have closed an old one and only a `GET` can be asked twice.
public final class ChannelHttp implements EngineHttp {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Dialer dialer;
    private final Failures failures;
    private final RequestWriter writer;
    private final IdleConnections idle = new IdleConnections();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock;
    private volatile boolean closed;

    /// Connects to nobody yet.
    public ChannelHttp(Endpoint endpoint) {
        dialer = new Dialer(endpoint);
        failures = new Failures(endpoint);
        writer = new RequestWriter(dialer.host());
        clock = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform()
                        .daemon()
                        .name("Deadlines of " + endpoint.url())
                        .factory());
        clock.setRemoveOnCancelPolicy(true);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Response execute(Request request) {
        return fresh(request, Duration.ZERO, false);
    }

    @Override
    public Response execute(Request request, Duration deadline) {
        if (!request.method().equals("GET") || request.hijackedInput() != null) {
            return fresh(request, deadline, false);
        }
        var old = idle.take();
        if (old != null) {
            try {
                return exchange(old, request, deadline, false);
            } catch (EngineException.Unreachable e) {
                if (e.obstacle() != EngineException.Unreachable.Obstacle.CLOSED) {
                    throw e;
                }
                // It died while it rested, and the engine has not seen the question.
            }
        }
        return fresh(request, deadline, false);
    }

    @Override
    public Upgraded upgrade(Request request, Duration deadline) {
        return fresh(request, deadline, true);
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(this::discard);
        clock.shutdownNow();
    }

    private Exchange fresh(Request request, Duration deadline, boolean upgrade) {
        var connection = dial();
        connection.begin(deadline.isZero() ? CONNECT : deadline);
        try {
            connection.connect();
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
        return exchange(connection, request, deadline, upgrade);
    }

    private Connection dial() {
        if (closed) {
            throw failures.interrupted();
        }
        try {
            var connection = new Connection(dialer.dial(), failures, clock);
            open.add(connection);
            if (closed) {
                discard(connection);
                throw failures.interrupted();
            }
            return connection;
        } catch (IOException e) {
            throw failures.connecting(e);
        }
    }

    private Exchange exchange(Connection connection, Request request, Duration deadline, boolean upgrade) {
        try {
            connection.begin(deadline);
            boolean hijack = upgrade || request.hijackedInput() != null;
            var head = connection.talk(() -> {
                writer.write(request, hijack, connection.out());
                return ResponseHead.read(connection.in());
            });
            var answer = connection.talk(() -> new Exchange(connection, head, request, hijack, this::finished));
            if (answer.isUpgraded()) {
                connection.begin(Duration.ZERO);
            }
            return answer;
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
    }

    private void finished(Connection connection, boolean reusable) {
        if (reusable && !closed) {
            connection.rest();
            if (idle.offer(connection)) {
                return;
            }
        }
        discard(connection);
    }

    private void discard(@Nullable Connection connection) {
        if (connection != null) {
            open.remove(connection);
            connection.close();
        }
    }
}
