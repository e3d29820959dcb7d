package io.quayside.engine.log;

import java.util.ArrayDeque;
import java.util.List;

/// What happened to a tail's containers, and when: the newest of it, so that memory stays the same however often a
/// container is restarted. Thread-safe.
public final class NotesInTime {
    static final int MOST = 4_096;

    private final ArrayDeque<Noted> newest = new ArrayDeque<>();

    /// A note at its place.
    ///
    /// @param line its index in the store
    /// @param timestamp nanoseconds since 1970
    /// @param source the index of its container among the tail's sources
    public record Noted(long line, long timestamp, int source, LogNote note) {}

    synchronized void add(Noted noted) {
        if (newest.size() == MOST) {
            newest.removeFirst();
        }
        newest.addLast(noted);
    }

    /// In the order of the lines, the last [#MOST] of them.
    public synchronized List<Noted> all() {
        return List.copyOf(newest);
    }
}
