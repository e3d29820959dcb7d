package io.quayside.app.containers;

import io.quayside.engine.model.StatsSample;

/// What a running container uses now.
///
/// @param cpuPercent of one processor, rounded to a tenth as it is shown, so that an idle container's row does not
///     change
/// @param memoryUsed bytes, rounded to 100 kB
/// @param memoryLimit bytes; 0 when there is none
record Usage(double cpuPercent, long memoryUsed, long memoryLimit) {
    private static final long GRAIN = 100_000;

    static Usage of(StatsSample sample) {
        return new Usage(
                // What is not known yet rounds to zero.
                Math.round(sample.cpuPercent() * 10) / 10.0,
                Math.round((double) sample.memoryUsed() / GRAIN) * GRAIN,
                sample.memoryLimit());
    }
}
