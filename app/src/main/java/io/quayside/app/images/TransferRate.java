package io.quayside.app.images;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How fast something moves, over its last few seconds: shorter jumps about, longer tells of what is past.
final class TransferRate {
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration LEAST = Duration.ofMillis(500);

    private record Sample(Instant time, long bytes) {}

    private final Deque<Sample> samples = new ArrayDeque<>();

    /// @param bytes that have gone since the beginning
    void accept(Instant now, long bytes) {
        if (!samples.isEmpty() && bytes < samples.getLast().bytes()) {
            samples.clear();
        }
        samples.addLast(new Sample(now, bytes));
        // One before the window stays, so that the window is always full.
        while (samples.size() > 2 && second().time().isBefore(now.minus(WINDOW))) {
            samples.removeFirst();
        }
    }

    /// Bytes a second; 0 while it is too early to tell, or nothing moves.
    long perSecond() {
        if (samples.size() < 2) {
            return 0;
        }
        var first = samples.getFirst();
        var last = samples.getLast();
        var time = Duration.between(first.time(), last.time());
        return time.compareTo(LEAST) < 0 ? 0 : (last.bytes() - first.bytes()) * 1000 / time.toMillis();
    }

    /// How long so many bytes take at this rate; empty while that cannot be told.
    Optional<Duration> remaining(long bytes) {
        var rate = perSecond();
        return rate <= 0 || bytes <= 0 ? Optional.empty() : Optional.of(Duration.ofSeconds((bytes + rate - 1) / rate));
    }

    private Sample second() {
        var all = samples.iterator();
        all.next();
        return all.next();
    }
}
