package io.quayside.engine.log;

import java.time.Duration;

/// When somebody wants to be told: so many lines with a pattern within so much time.
///
/// @param name as a person calls it
/// @param count 1 for every single line
/// @param within of the engine's time
public record AlertRule(String name, LogQuery query, int count, Duration within) {
    public AlertRule {
        if (count < 1 || within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("An alert needs at least one line within some time");
        }
    }

    /// Told of each line, but not more often than once in ten seconds.
    public static AlertRule each(String name, LogQuery query) {
        return new AlertRule(name, query, 1, Duration.ofSeconds(10));
    }
}
