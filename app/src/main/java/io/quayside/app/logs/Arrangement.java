package io.quayside.app.logs;

/// How the logs of several containers are shown.
enum Arrangement {
    /// As one tail, in the order of time.
    MERGED,
    /// Each in a tail of its own, side by side, as far as there is room.
    BESIDE;

    /// How many tails there are side by side at most.
    static final int MOST_BESIDE = 6;

    /// How many of so many containers are not shown.
    int leftOut(int chosen) {
        return this == MERGED ? 0 : Math.max(0, chosen - MOST_BESIDE);
    }
}
