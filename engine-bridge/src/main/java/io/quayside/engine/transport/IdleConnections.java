package io.quayside.engine.transport;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A few connections that wait for the next short question.
final class IdleConnections {
    /// How long one may rest: an engine, or what lies between, may have forgotten it later.
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int MOST = 4;

    private final Deque<Connection> waiting = new ArrayDeque<>();
    private final Consumer<Connection> discard;

    /// @param discard closes one that is of no more use
    IdleConnections(Consumer<Connection> discard) {
        this.discard = discard;
    }

    /// The one that was used last and is still good; null when there is none.
    @Nullable
    Connection take() {
        for (var connection = pop(); connection != null; connection = pop()) {
            if (!isOld(connection) && connection.isReusable()) {
                return connection;
            }
            discard.accept(connection);
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

    /// Closes those that have rested for too long.
    ///
    /// @return whether any is left
    boolean expire() {
        List<Connection> old = new ArrayList<>();
        boolean left;
        synchronized (this) {
            waiting.removeIf(connection -> isOld(connection) && old.add(connection));
            left = !waiting.isEmpty();
        }
        old.forEach(discard);
        return left;
    }

    private static boolean isOld(Connection connection) {
        return connection.idle().compareTo(LONGEST) >= 0;
    }

    private synchronized @Nullable Connection pop() {
        return waiting.poll();
    }
}
