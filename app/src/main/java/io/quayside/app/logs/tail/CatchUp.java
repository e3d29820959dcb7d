package io.quayside.app.logs.tail;

import java.time.Duration;

/// Whether a tail takes in lines from before it was opened, for long enough that somebody may wonder. Engines do not
/// say when they have handed out the last of those: they fall silent. One thread.
final class CatchUp {
    /// How long nothing comes once the past is over.
    static final Duration SILENCE = Duration.ofMillis(500);

    /// What takes less is not worth a word.
    static final Duration LONG = Duration.ofSeconds(1);

    private long size;
    private long began;
    private long grown;
    private boolean goesOn;

    /// @param lines how many the tail has
    /// @param past whether the newest of them is from before it was opened
    /// @param now in nanoseconds
    void look(long lines, boolean past, long now) {
        boolean silent = now - grown >= SILENCE.toNanos();
        if (past && lines > size) {
            began = goesOn && !silent ? began : now;
            grown = now;
            goesOn = true;
        } else if (!past || silent) {
            goesOn = false;
        }
        size = lines;
    }

    /// Whether to look again after [#SILENCE], though nothing may have come.
    boolean goesOn() {
        return goesOn;
    }

    /// Whether it is worth a word, as of the last look.
    boolean isLong() {
        return goesOn && grown - began >= LONG.toNanos();
    }
}
