package io.quayside.engine.stats;

import io.quayside.engine.docker.StatsReading;
import io.quayside.engine.model.StatsSample;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes samples of readings: the share of the processors is the difference to the reading before, kept here. What the
/// engine itself gives as the one before is empty in a single reading, in a stream's first, and with Podman.
/// Thread-safe.
final class Samples {
    private static final double PERCENT = 100;

    private final Map<String, StatsReading> before = new ConcurrentHashMap<>();

    StatsSample of(String id, StatsReading now) {
        var earlier = before.put(id, now);
        return new StatsSample(
                id,
                now.read(),
                earlier == null ? Double.NaN : cpuPercent(earlier, now),
                now.memoryUsed(),
                now.memoryLimit(),
                now.networkReceived(),
                now.networkSent(),
                now.blockRead(),
                now.blockWritten(),
                now.processes());
    }

    /// Forgets the readings of all but these containers.
    void keepOnly(Set<String> ids) {
        before.keySet().retainAll(ids);
    }

    // As the docker CLI counts: cli/command/container/stats_helpers.go, calculateCPUPercentUnix. Where the engine does
    // not say what the machine used, time itself is the measure.
    private static double cpuPercent(StatsReading earlier, StatsReading now) {
        var used = now.cpuTotal() - earlier.cpuTotal();
        if (used < 0) {
            // It was started anew, and counts from zero again.
            return Double.NaN;
        }
        var machine = now.cpuSystem() - earlier.cpuSystem();
        if (earlier.cpuSystem() > 0 && machine > 0) {
            return PERCENT * used / machine * Math.max(1, now.cpus());
        }
        var nanos = Duration.between(earlier.read(), now.read()).toNanos();
        return nanos > 0 ? PERCENT * used / nanos : Double.NaN;
    }
}
