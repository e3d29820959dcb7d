package io.quayside.engine.terminal;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Asks again and again, at growing distances: engines tell the end of an output by the connection, the
/// exit code only when asked.
final class Waiting {
    private static final long FIRST_MILLIS = 5;
    private static final long LONGEST_MILLIS = 250;

    private Waiting() {}

    /// @return empty when there is none by then
    static OptionalInt forCode(Duration limit, Supplier<OptionalInt> question) throws InterruptedException {
        var start = System.nanoTime();
        var pause = FIRST_MILLIS;
        var code = question.get();
        while (code.isEmpty() && System.nanoTime() - start < limit.toNanos()) {
            Thread.sleep(pause);
            pause = Math.min(LONGEST_MILLIS, pause * 2);
            code = question.get();
        }
        return code;
    }
}
