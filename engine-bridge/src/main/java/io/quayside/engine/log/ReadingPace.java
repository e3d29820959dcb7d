package io.quayside.engine.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Lets lines gather. An engine writes each line by itself, and who reads as fast as it writes is woken for every
/// single one, which costs both of them more than the line does. While lines follow one upon the other, the reader
/// therefore waits a moment before it reads again: too short for anybody to see, or for the engine to have to wait.
final class ReadingPace {
    private static final long BUSY = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(300);
    private static final int MANY = 16 << 10;

    private long before = System.nanoTime() - BUSY;

    /// After a read of so many bytes. Returns at once where little comes, where much came, and after an interrupt.
    void after(int bytes) {
        long now = System.nanoTime();
        if (bytes < MANY && now - before < BUSY) {
            LockSupport.parkNanos(MOMENT);
        }
        before = now;
    }
}
