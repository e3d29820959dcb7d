package io.quayside.engine.model;

import java.time.Instant;

/// What a running container uses, at one moment.
///
/// @param cpuPercent of one processor: 200 means two processors busy; [Double#NaN] where it is not known: it takes
///     two readings of the same run
/// @param memoryUsed bytes without the reclaimable page cache, as `docker stats` counts them
/// @param memoryLimit bytes; 0 when there is none
/// @param networkReceived bytes since it was started, as the other counters; -1 for one that has no network of its own
/// @param networkSent as before
public record StatsSample(
        String containerId,
        Instant read,
        double cpuPercent,
        long memoryUsed,
        long memoryLimit,
        long networkReceived,
        long networkSent,
        long blockRead,
        long blockWritten,
        int processes) {}
