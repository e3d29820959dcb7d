package io.quayside.engine.vm;

import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// Ends a VM that nobody needs: no container has run, and next to nothing has gone to its engine and back, for so many
/// minutes. A window that only watches does not count as need: what it asks is small.
public final class IdleStop implements AutoCloseable {
    /// More than pings and events, less than any pull, build or log.
    private static final long SMALL_TALK = 32 * 1024;

    private final Duration look;
    private final Duration limit;
    private final IntSupplier running;
    private final LongSupplier bytes;
    private final Runnable stop;
    private final Thread thread;

    private IdleStop(Duration look, Duration limit, IntSupplier running, LongSupplier bytes, Runnable stop) {
        this.look = look;
        this.limit = limit;
        this.running = running;
        this.bytes = bytes;
        this.stop = stop;
        this.thread = Thread.ofVirtual().name("Idle VM").unstarted(this::watch);
    }

    /// Begins to watch.
    ///
    /// @param look how often to look
    /// @param limit after how long it is not needed any more
    /// @param running how many containers run
    /// @param bytes how many bytes have gone through in all
    /// @param stop ends the VM; called once, on a thread of its own
    public static IdleStop watch(
            Duration look, Duration limit, IntSupplier running, LongSupplier bytes, Runnable stop) {
        var watch = new IdleStop(look, limit, running, bytes, stop);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        long before = bytes.getAsLong();
        long needed = System.nanoTime();
        boolean idle = false;
        try {
            // A look that finds it needed never ends it, however late this thread comes to the next line.
            while (!idle || System.nanoTime() - needed < limit.toNanos()) {
                Thread.sleep(look);
                long now = bytes.getAsLong();
                idle = running.getAsInt() == 0 && now - before <= SMALL_TALK;
                if (!idle) {
                    needed = System.nanoTime();
                }
                before = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        Thread.ofVirtual().name("Stop of an idle VM").start(stop);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
