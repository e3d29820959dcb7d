package io.quayside.engine.stats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Picks a few of many, so that each has its turn. For one thread.
final class Turns {
    private static final int AT_A_TIME = 1;

    /// Those that had their turn, the latest last.
    private final LinkedHashSet<String> had = new LinkedHashSet<>();

    /// @return those that have waited longest; all of them when they are few
    Set<String> next(Set<String> ids) {
        had.retainAll(ids);
        List<String> queue = new ArrayList<>(ids);
        queue.removeAll(had);
        queue.addAll(had);
        var chosen = queue.subList(0, Math.min(AT_A_TIME, queue.size()));
        had.removeAll(chosen);
        had.addAll(chosen);
        return new HashSet<>(chosen);
    }
}
