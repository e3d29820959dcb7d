package io.quayside.engine.log;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The ends of a container's process that the engine has told of and that are not noted yet. Thread-safe.
///
/// A container that is restarted at once has left the state in which it tells its exit code before anybody can ask.
final class Deaths {
    private static final int MOST = 100;

    private final Deque<LogEngine.Happening> told = new ArrayDeque<>();

    synchronized void add(LogEngine.Happening death) {
        if (told.size() == MOST) {
            told.removeFirst();
        }
        told.addLast(death);
    }

    /// @param time of the last line before the end, in nanoseconds since 1970
    synchronized boolean isOneSince(long time) {
        return told.stream().anyMatch(death -> death.time() >= time);
    }

    /// The first one since then; those before it are forgotten. Null when there is none.
    synchronized LogEngine.@Nullable Happening takeSince(long time) {
        var death = told.pollFirst();
        while (death != null && death.time() < time) {
            death = told.pollFirst();
        }
        return death;
    }
}
