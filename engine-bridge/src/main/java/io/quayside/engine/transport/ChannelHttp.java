package io.quayside.engine.transport;

import io.quayside.engine.endpoint.Endpoint;
import io.quayside.engine.model.EngineException;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 over channels of our own. Short questions (`GET` with a deadline) share a few connections;
/// everything else has a fresh one, because an engine may have closed an old one and only a `GET` can be
/// asked twice.
public final class ChannelHttp implements EngineHttp {
    private final Dialer dialer;
    private final Failures failures;
    private final RequestWriter writer;
    private final IdleConnections idle = new IdleConnections(this::discard);
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor clock;
    private final AtomicBoolean expiryAwaited = new AtomicBoolean();
    private volatile boolean closed;

    /// Connects to nobody yet.
    public ChannelHttp(Endpoint endpoint) {
        this(endpoint, SshProgram.USUAL);
    }

    /// Connects to nobody yet.
    ///
    /// @param ssh what takes it to other hosts
    public ChannelHttp(Endpoint endpoint, SshProgram ssh) {
        dialer = new Dialer(endpoint, ssh);
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
        return stream(request, Duration.ZERO);
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
    public Response stream(Request request, Duration deadline) {
        var connection = connected(deadline);
        return goingOn(connection, exchange(connection, request, deadline, false));
    }

    @Override
    public Response upload(Request request, Content content, Duration deadline) {
        var connection = connected(deadline);
        try {
            connection.begin(deadline);
            connection.talk(() -> {
                writer.announce(request, connection.out());
                return true;
            });
            ChunkedOutput.send(content, connection);
            return goingOn(connection, answer(connection, request, false));
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
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
        dialer.close();
    }

    private Exchange fresh(Request request, Duration deadline, boolean upgrade) {
        return exchange(connected(deadline), request, deadline, upgrade);
    }

    private Connection connected(Duration deadline) {
        var connection = dial();
        connection.begin(dialer.patience(deadline));
        try {
            connection.connect();
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
        return connection;
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
            connection.talk(() -> {
                writer.write(request, hijack, connection.out());
                return true;
            });
            var answer = answer(connection, request, hijack);
            return answer.isUpgraded() ? goingOn(connection, answer) : answer;
        } catch (RuntimeException e) {
            discard(connection);
            throw e;
        }
    }

    private Exchange answer(Connection connection, Request request, boolean hijack) {
        var head = connection.talk(() -> ResponseHead.read(connection.in()));
        return connection.talk(() -> new Exchange(connection, head, request, hijack, this::finished));
    }

    /// The answer may take any time from here on.
    private static Exchange goingOn(Connection connection, Exchange answer) {
        connection.begin(Duration.ZERO);
        return answer;
    }

    private void finished(Connection connection, boolean reusable) {
        if (reusable && !closed) {
            connection.rest();
            if (idle.offer(connection)) {
                awaitExpiry();
                return;
            }
        }
        discard(connection);
    }

    /// One look after each rest, none while nothing rests.
    private void awaitExpiry() {
        if (expiryAwaited.compareAndSet(false, true)) {
            try {
                var _ = clock.schedule(this::expire, IdleConnections.LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                // Closed meanwhile, and with it what rests.
            }
        }
    }

    private void expire() {
        expiryAwaited.set(false);
        if (idle.expire()) {
            awaitExpiry();
        }
    }

    private void discard(@Nullable Connection connection) {
        if (connection != null) {
            open.remove(connection);
            connection.close();
        }
    }
}
