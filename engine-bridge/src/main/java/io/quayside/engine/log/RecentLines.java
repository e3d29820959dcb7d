package io.quayside.engine.log;

/// The last lines that were not shown, as many as may have to be shown before one that is. One thread's own.
final class RecentLines {
    private final long[] lines;
    private int from;
    private int count;
    private boolean hasLost;

    /// @param most how many are kept; one at least
    RecentLines(int most) {
        lines = new long[most];
    }

    void add(long line) {
        if (count == lines.length) {
            from = (from + 1) % lines.length;
            count--;
            hasLost = true;
        }
        lines[(from + count) % lines.length] = line;
        count++;
    }

    /// Whether there were more than are kept.
    boolean hasLost() {
        return hasLost;
    }

    /// The oldest one that is kept; -1 for none.
    long first() {
        return count == 0 ? -1 : lines[from];
    }

    /// Hands them over, the oldest first, and forgets them.
    void moveTo(HitMap map) {
        for (int i = 0; i < count; i++) {
            map.add(lines[(from + i) % lines.length]);
        }
        from = 0;
        count = 0;
        hasLost = false;
    }
}
