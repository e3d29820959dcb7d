package io.quayside.engine.log;

import java.util.concurrent.Semaphore;

/// The threads of an engine's tails. The first ones are threads of the platform: a virtual one that pauses for a moment
/// wakes three of those for it, which for one that reads as fast as the engine writes costs more than the reading.
/// Where many tails are open, each of them reads less, and virtual threads do. Thread-safe.
public final class TailThreads {
    private static final int MOST = 24;

    private final Semaphore platform = new Semaphore(MOST);

    /// A thread that must be started; what it holds is free again when it ends.
    Thread unstarted(String name, Runnable work) {
        if (!platform.tryAcquire()) {
            return Thread.ofVirtual().name(name).unstarted(work);
        }
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            try {
                work.run();
            } finally {
                platform.release();
            }
        });
    }
}
