package io.quayside.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Work that waits, given up again and again. The median of the times counts: a busy machine may be slow once. Where it
/// is busy for a second it is tried anew, twice: what waits for something before it ends does so each time.
///
/// @param took from each interrupt until the work had ended
/// @param failures what each round ended with; without those that ended quietly
public record Interrupted(List<Duration> took, List<Throwable> failures) {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final int ROUNDS = 5;
    private static final int TRIES = 3;

    /// @param work done on a virtual thread until it is interrupted
    /// @param begun by round: whether the work of this round (and its thread) waits where it is to be interrupted
    public static Interrupted fiveTimes(Runnable work, IntFunction<Predicate<Thread>> begun)
            throws InterruptedException {
        var given = once(work, begun);
        for (int more = 1; more < TRIES && given.median().compareTo(AT_ONCE) >= 0; more++) {
            given = once(work, begun);
        }
        return given;
    }

    private static Interrupted once(Runnable work, IntFunction<Predicate<Thread>> begun) throws InterruptedException {
        var took = new ArrayList<Duration>();
        var failures = new ArrayList<Throwable>();
        for (int round = 0; round < ROUNDS; round++) {
            var ready = begun.apply(round);
            var failure = new AtomicReference<@Nullable Throwable>();
            var thread = Thread.ofVirtual().name("given up").start(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            });
            Await.until("the work to wait", () -> ready.test(thread));
            long start = System.nanoTime();
            thread.interrupt();
            thread.join();
            took.add(Duration.ofNanos(System.nanoTime() - start));
            if (failure.get() != null) {
                failures.add(failure.get());
            }
        }
        return new Interrupted(List.copyOf(took), List.copyOf(failures));
    }

    /// Asserts that it ends within 100 ms.
    public void assertAtOnce() {
        assertThat(median()).isLessThan(AT_ONCE);
    }

    private Duration median() {
        return took.stream().sorted().toList().get(ROUNDS / 2);
    }
}
