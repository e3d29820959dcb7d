package io.quayside.engine.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A few connections that wait for the next short question.
final class IdleConnections {
    private static final int MOST = 4;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Deque<Connection> waiting = new ArrayDeque<>();

    /// The one that was used last and is still good; null when there is none.
    @Nullable
    Connection take() {
        for (var connection = pop(); connection != null; connection = pop()) {
            if (connection.idle().compareTo(LONGEST) < 0 && connection.isReusable()) {
                return connection;
            }
            connection.close();
        }
        return null;
    }

    /// @return whether it was kept
    synchronized boolean offer(Connection connection) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.push(connection);
        return true;
    }

    private synchronized @Nullable Connection pop() {
        return waiting.poll();
    }
}
