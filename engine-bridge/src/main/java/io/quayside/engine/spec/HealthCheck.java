package io.quayside.engine.spec;

import java.time.Duration;

/// How an engine finds out whether a container is well. Zero and empty keep what the image says.
///
/// @param disabled takes the image's check away
/// @param command for the container's shell
/// @param interval between two checks
/// @param timeout for one check
/// @param startPeriod in which a failure does not count yet
/// @param startInterval between two checks in the start period (Docker 25.0 or newer)
/// @param retries how many failures in a row make it unhealthy
public record HealthCheck(
        boolean disabled,
        String command,
        Duration interval,
        Duration timeout,
        Duration startPeriod,
        Duration startInterval,
        int retries) {
    /// What the image says.
    public static final HealthCheck OF_IMAGE =
            new HealthCheck(false, "", Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    /// @throws IllegalArgumentException when it is taken away and described at once
    public HealthCheck {
        var described = !command.isEmpty()
                || retries != 0
                || !interval.isZero()
                || !timeout.isZero()
                || !startPeriod.isZero()
                || !startInterval.isZero();
        if (disabled && described) {
            throw new IllegalArgumentException("A health check cannot be taken away and described at once.");
        }
    }

    public HealthCheck withDisabled(boolean value) {
        return new HealthCheck(value, command, interval, timeout, startPeriod, startInterval, retries);
    }

    public HealthCheck withCommand(String value) {
        return new HealthCheck(disabled, value, interval, timeout, startPeriod, startInterval, retries);
    }

    public HealthCheck withInterval(Duration value) {
        return new HealthCheck(disabled, command, value, timeout, startPeriod, startInterval, retries);
    }

    public HealthCheck withTimeout(Duration value) {
        return new HealthCheck(disabled, command, interval, value, startPeriod, startInterval, retries);
    }

    public HealthCheck withStartPeriod(Duration value) {
        return new HealthCheck(disabled, command, interval, timeout, value, startInterval, retries);
    }

    public HealthCheck withStartInterval(Duration value) {
        return new HealthCheck(disabled, command, interval, timeout, startPeriod, value, retries);
    }

    public HealthCheck withRetries(int value) {
        return new HealthCheck(disabled, command, interval, timeout, startPeriod, startInterval, value);
    }
}
