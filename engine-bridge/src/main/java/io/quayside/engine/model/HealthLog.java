package io.quayside.engine.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a container's health check said the last times; engines keep five.
///
/// @param status what follows from the checks
/// @param failingStreak how many failed in a row, up to now
/// @param test the command of the check as it was given, "CMD-SHELL" or "CMD" first; empty where there is none
/// @param checks the oldest first
public record HealthLog(Health status, int failingStreak, List<String> test, List<Check> checks) {
    public static final HealthLog NONE = new HealthLog(Health.NONE, 0, List.of(), List.of());

    public HealthLog {
        test = List.copyOf(test);
        checks = List.copyOf(checks);
    }

    /// @param start by the engine's clock
    /// @param end null while the engine does not say
    /// @param exitCode 0 for healthy; -1 where the engine gave up waiting
    /// @param output what the check printed, the first 4 KiB of it; may hold secrets
    public record Check(@Nullable Instant start, @Nullable Instant end, int exitCode, String output) {
        /// Without the output.
        @Override
        public String toString() {
            return "Check[" + start + ", " + exitCode + "]";
        }
    }
}
