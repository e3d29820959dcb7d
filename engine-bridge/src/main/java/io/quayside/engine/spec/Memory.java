package io.quayside.engine.spec;

import org.jspecify.annotations.Nullable;

/// How much memory a container gets, in bytes. 0 leaves it to the engine.
///
/// @param limit above which it is killed
/// @param reservation to which it is pushed back when memory is short
/// @param withSwap memory and swap together; −1 for as much swap as there is
/// @param kernel of the kernel on its behalf; newer kernels and engines do not know it any more
/// @param swappiness 0 to 100; null for the host's
/// @param oomKillDisabled spares its processes when memory is short
/// @param oomScore −1000 to 1000: how readily the host kills its processes
public record Memory(
        long limit,
        long reservation,
        long withSwap,
        long kernel,
        @Nullable Integer swappiness,
        boolean oomKillDisabled,
        int oomScore) {
    public static final Memory UNLIMITED = new Memory(0, 0, 0, 0, null, false, 0);

    public Memory withLimit(long bytes) {
        return new Memory(bytes, reservation, withSwap, kernel, swappiness, oomKillDisabled, oomScore);
    }

    public Memory withReservation(long bytes) {
        return new Memory(limit, bytes, withSwap, kernel, swappiness, oomKillDisabled, oomScore);
    }

    public Memory withMemoryAndSwap(long bytes) {
        return new Memory(limit, reservation, bytes, kernel, swappiness, oomKillDisabled, oomScore);
    }

    public Memory withKernel(long bytes) {
        return new Memory(limit, reservation, withSwap, bytes, swappiness, oomKillDisabled, oomScore);
    }

    public Memory withSwappiness(@Nullable Integer percent) {
        return new Memory(limit, reservation, withSwap, kernel, percent, oomKillDisabled, oomScore);
    }

    public Memory withOomKillDisabled(boolean disabled) {
        return new Memory(limit, reservation, withSwap, kernel, swappiness, disabled, oomScore);
    }

    public Memory withOomScore(int score) {
        return new Memory(limit, reservation, withSwap, kernel, swappiness, oomKillDisabled, score);
    }
}
