package io.quayside.engine.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Lets lines gather. An engine writes each line by itself, and who reads as fast as it writes is woken for every
/// single one, which costs both of them more than the line does. While lines follow one upon the other, the reader
/// therefore waits a moment before it reads again: too short for anybody to see, and about half as long as the engine
/// takes to fill what lies between the two, so that it does not have to wait. One thread.
final class ReadingPace {
    /// After such a silence the next lines are read at once.
    private static final long BUSY = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long SHORTEST = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST = TimeUnit.MICROSECONDS.toNanos(1_500);
    /// A Unix socket takes some 280 short messages, or 200 KB of long ones.
    private static final int MANY_LINES = 128;

    private static final int MANY_BYTES = 48 << 10;

    private long moment = SHORTEST;
    private long before = System.nanoTime() - BUSY;

    /// After a read. Returns at once where little comes, where much came, and after an interrupt.
    void after(int lines, int bytes) {
        if (System.nanoTime() - before >= BUSY) {
            moment = SHORTEST;
        } else if (bytes < MANY_BYTES) {
            long next = lines < MANY_LINES ? moment + moment / 4 : moment - moment / 4;
            moment = Math.clamp(next, SHORTEST, LONGEST);
            LockSupport.parkNanos(moment);
        }
        before = System.nanoTime();
    }
}
